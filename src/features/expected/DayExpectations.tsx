import { useTranslation } from 'react-i18next';
import type { Observation } from '../../domain/observation.ts';
import { Section } from '../../ui/Section.tsx';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { unusualNight } from '../../workflows/unusual-night.ts';
import { useLive } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';
import { EntryCard } from './EntryCard.tsx';
import { ExpectationCard } from './ExpectationCard.tsx';
import classes from './expected.module.css';

interface DayExpectationsProps {
  /** `2026-11-23` */
  readonly day: string;
  readonly observations: readonly Observation[];
}

/** Kinds that have a card each; a night has one for all that was measured in it. */
const ofTheirOwn = ['meal', 'workout', 'bloodPressure'];
/** Of a cuff's many readings the first few of a day will do. */
const most = 8;

/** What was to be expected of a day's night, meals, workouts and readings, beside what came. */
export default function DayExpectations({ day, observations }: DayExpectationsProps) {
  const { t } = useTranslation('expected');
  const newest = useLive(newestGlucose, []);
  const entries = observations.filter(({ kind }) => ofTheirOwn.includes(kind)).reverse();
  const hasNight = observations.some(({ kind }) => kind === 'sleep' || kind === 'heartRateVariability');
  if (entries.length === 0 && !hasNight) return null;
  return (
    <div className={classes.unlessEmpty}>
      <Section title={t('day')}>
        <div className={classes.cards}>
          {hasNight ? <NightCard day={day} observations={observations} /> : null}
          {entries.slice(0, most).map((observation) => (
            <EntryCard
              key={observation.id}
              observation={observation}
              changes={observation.kind === 'meal' ? newest : null}
            />
          ))}
        </div>
      </Section>
    </div>
  );
}

function NightCard({ day, observations }: DayExpectationsProps) {
  const { t } = useTranslation('expected');
  const measured = observations.filter(({ kind }) => kind === 'sleep' || kind === 'heartRateVariability');
  const state = useAsked((services) => unusualNight(services, day), `${day} ${JSON.stringify(measured)}`);
  if (state.status !== 'ready' || !state.value.ok) return null;
  return <ExpectationCard title={t('night.title')} expected={state.value} brief />;
}
