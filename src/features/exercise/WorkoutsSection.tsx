import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localDay } from '../../domain/calendar.ts';
import type { WeighedWorkout } from '../../domain/clinical/heart/exercise-week.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import { useNow } from '../services-context.tsx';
import classes from './exercise.module.css';

const shown = 8;

/** The newest workouts, each with how hard it was and what says so. */
export function WorkoutsSection({ workouts }: { readonly workouts: readonly WeighedWorkout[] }) {
  const { t } = useTranslation(['exercise', 'kinds']);
  const format = useFormat();
  const now = useNow();
  return (
    <Section title={t('workouts.title')} lead={t('workouts.lead')}>
      <Surface>
        <ul className={classes.rows}>
          {workouts.slice(0, shown).map(({ workout, intensity, load }) => (
            <li key={workout.id}>
              <Link href={places.day(localDay(workout.time, workout.utcOffset))} className={classes.row}>
                <span>
                  <strong>{t(`kinds:choices.${workout.value.type}`)}</strong> ·{' '}
                  {t('workouts.minutes', { minutes: format.number(Math.round(workout.value.minutes)) })}
                  <span className={classes.when}>
                    {format.day(workout.time, { now, utcOffset: workout.utcOffset })}
                  </span>
                </span>
                <span className={classes.side}>
                  {intensity ? t(`intensity.${intensity.intensity}`) : t('intensity.unknown')}
                  <span className={classes.when}>
                    {intensity ? t(`workouts.from.${intensity.from}`) : null}
                    {load === null ? null : ` · ${t('workouts.load', { load: format.number(load) })}`}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Surface>
    </Section>
  );
}
