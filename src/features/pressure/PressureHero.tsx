import { Anchor, Button } from '@mantine/core';
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pressureMean } from '../../domain/clinical/pressure/pressure-mean.ts';
import type { PressureAgainstOwn } from '../../domain/clinical/pressure/unusual-pressure.ts';
import type { Condition } from '../../domain/profile.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { Surface } from '../../ui/Surface.tsx';
import { activeProfile } from '../../workflows/active-profile.ts';
import { type PressureNow, readPressureNow } from '../../workflows/pressure-now.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import { heroWord } from './hero-word.ts';
import classes from './PressureHero.module.css';
import { pressureScale } from './pressure-scale.ts';
import { SlotCourse } from './SlotCourse.tsx';
import { useNextWords } from './use-next-words.ts';
import { useOwnWord } from './use-own-word.ts';

/** On top of Today for who measures pressure: the newest morning or evening against the ones before, and what comes next. */
export default function PressureHero() {
  const { activeProfileId } = useSettings();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const now = useLive(readPressureNow, [activeProfileId, minute]);
  const profile = useLive(activeProfile, [activeProfileId]);
  return now && profile ? <HeroCard {...now} conditions={profile.details.conditions} /> : null;
}

interface HeroCardProps extends PressureNow {
  readonly conditions: readonly Condition[];
}

function HeroCard({ sittings, newest, next, conditions }: HeroCardProps) {
  const { t } = useTranslation('pressure');
  const nextWords = useNextWords();
  const id = useId();
  return (
    <Surface hero component="section" aria-labelledby={id} className={classes.card}>
      <div>
        {newest ? (
          <Against newest={newest} conditions={conditions} headingId={id} />
        ) : (
          <Alone sittings={sittings} headingId={id} />
        )}
        {next ? <p className={classes.next}>{nextWords(next)}</p> : null}
        <div className={classes.actions}>
          {next?.due ? (
            <Button component={Link} href={places.pressureSession}>
              {t('week.measure')}
            </Button>
          ) : null}
          <Anchor component={Link} href={places.pressure} className={classes.link}>
            {t('hero.open')}
          </Anchor>
        </div>
      </div>
      {newest ? (
        <div>
          <SlotCourse slot={newest.slot} scale={pressureScale(sittings)} sittings={sittings} pattern={newest.pattern} />
        </div>
      ) : null}
    </Surface>
  );
}

interface AgainstProps {
  readonly newest: PressureAgainstOwn;
  readonly conditions: readonly Condition[];
  readonly headingId: string;
}

function Against({ newest, conditions, headingId }: AgainstProps) {
  const { t } = useTranslation('pressure');
  const ownWord = useOwnWord();
  const format = useFormat();
  const now = useNow();
  const { slot, words, sitting } = newest;
  const word = heroWord(newest, conditions);
  return (
    <>
      <h2 id={headingId} className={classes.headline}>
        <Trans
          t={t}
          i18nKey={`hero.${slot}.${word}`}
          values={{ value: pressureText(format, newest) }}
          components={{ em: <em /> }}
        />
      </h2>
      <p className={classes.aside}>{t('hero.when', { when: format.relative(sitting.time, now) })}</p>
      {words.diastolic && words.diastolic !== words.systolic ? (
        <p className={classes.aside}>{t('own.lower', { word: ownWord(slot, words.diastolic) })}</p>
      ) : null}
    </>
  );
}

interface AloneProps {
  readonly sittings: PressureNow['sittings'];
  readonly headingId: string;
}

/** A reading of the afternoon is held against nothing. */
function Alone({ sittings, headingId }: AloneProps) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const now = useNow();
  const sitting = sittings.at(-1);
  const mean = sitting && pressureMean(sitting.readings);
  if (!sitting || !mean) return null;
  return (
    <>
      <h2 id={headingId} className={classes.headline}>
        <Trans t={t} i18nKey="hero.alone" values={{ value: pressureText(format, mean) }} components={{ em: <em /> }} />
      </h2>
      <p className={classes.aside}>{t('hero.whenAlone', { when: format.relative(sitting.time, now) })}</p>
    </>
  );
}
