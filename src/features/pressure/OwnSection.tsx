import { useTranslation } from 'react-i18next';
import type { PressureSitting } from '../../domain/clinical/pressure/pressure-sitting.ts';
import { type PressureSlot, pressureSlots } from '../../domain/clinical/pressure/pressure-slot.ts';
import type { OwnPattern, PressureAgainstOwn } from '../../domain/clinical/pressure/unusual-pressure.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { Section } from '../../ui/Section.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useNow } from '../services-context.tsx';
import classes from './pressure.module.css';
import { pressureScale } from './pressure-scale.ts';
import { SlotCourse } from './SlotCourse.tsx';
import { useOwnWord } from './use-own-word.ts';

interface OwnSectionProps {
  readonly sittings: readonly PressureSitting[];
  readonly newest: PressureAgainstOwn | null;
  readonly patterns: Readonly<Record<PressureSlot, OwnPattern>>;
}

/** Mornings and evenings apart, each against the person's own range. */
export function OwnSection({ sittings, newest, patterns }: OwnSectionProps) {
  const { t } = useTranslation('pressure');
  const scale = pressureScale(sittings);
  return (
    <Section title={t('own.title')} lead={t('own.lead')}>
      <div className={classes.charts}>
        {newest ? <NewestCard newest={newest} /> : null}
        {pressureSlots.map((slot) => (
          <Surface key={slot}>
            <h3 className={classes.chartTitle}>{t(`slot.${slot}`)}</h3>
            <SlotCourse slot={slot} scale={scale} sittings={sittings} pattern={patterns[slot]} />
          </Surface>
        ))}
      </div>
    </Section>
  );
}

function NewestCard({ newest }: { readonly newest: PressureAgainstOwn }) {
  const { t } = useTranslation('pressure');
  const ownWord = useOwnWord();
  const format = useFormat();
  const now = useNow();
  const { slot, words, sitting } = newest;
  const { systolic, diastolic } = words;
  return (
    <Surface className={classes.newest}>
      <p className={classes.text}>
        {t(`own.newest.${slot}`, { value: pressureText(format, newest), when: format.relative(sitting.time, now) })}{' '}
        <StateWord tone={systolic ?? 'unknown'}>{systolic ? ownWord(slot, systolic) : t('own.word.unknown')}</StateWord>
      </p>
      {diastolic && diastolic !== systolic ? (
        <p className={classes.text}>{t('own.lower', { word: ownWord(slot, diastolic) })}</p>
      ) : null}
    </Surface>
  );
}
