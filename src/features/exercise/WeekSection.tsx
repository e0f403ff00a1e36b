import { useTranslation } from 'react-i18next';
import { whoWeek } from '../../domain/clinical/heart/active-minutes.ts';
import type { ExerciseWeek } from '../../domain/clinical/heart/exercise-week.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { TargetBar } from '../../ui/TargetBar.tsx';
import { useGap } from '../../ui/use-gap.ts';
import classes from './exercise.module.css';

/** The last seven days against what the WHO recommends: minutes and days of strength. */
export function WeekSection({ week: { minutes } }: { readonly week: ExerciseWeek }) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const gap = useGap();
  const [enough, plenty] = whoWeek.moderate;
  const whole = (value: number) => format.number(Math.round(value));
  return (
    <Section title={t('week.title')} lead={t('week.lead')}>
      <Surface>
        <p className={classes.figure}>
          <span className={classes.number}>{whole(minutes.equivalent)}</span>{' '}
          {t('week.ofMinutes', { enough: whole(enough), plenty: whole(plenty) })}
        </p>
        <TargetBar value={minutes.equivalent} target={enough} end={plenty} />
        <p className={classes.aside}>
          {t('week.parts', { moderate: whole(minutes.moderate), vigorous: whole(minutes.vigorous) })}
          {gap}
          {minutes.uncounted > 0 ? t('week.uncounted', { minutes: whole(minutes.uncounted) }) : null}
        </p>
        <p className={classes.figure}>
          <span className={classes.number}>{format.number(minutes.strengthDays)}</span>{' '}
          {t('week.ofStrength', { days: format.number(whoWeek.strengthDays) })}
        </p>
        <TargetBar value={minutes.strengthDays} target={whoWeek.strengthDays} end={whoWeek.strengthDays + 1} />
        <Disclosure label={t('week.how')}>
          <p className={classes.aside}>{t('week.howText')}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
