import { useTranslation } from 'react-i18next';
import type { Expected } from '../../domain/examples/expectation.ts';
import type { Observation } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { useAsked } from '../use-asked.ts';
import { askForEntry } from './ask-for-entry.ts';
import { ExpectationCard } from './ExpectationCard.tsx';

interface EntryCardProps {
  readonly observation: Observation;
  /** What has to change for it to be asked again, beside the entry itself. */
  readonly changes?: string | number | null | undefined;
}

/** What was to be expected of an entry, beside what came, as a card; nothing where there is nothing to say. */
export function EntryCard({ observation, changes }: EntryCardProps) {
  const { t } = useTranslation('kinds');
  const format = useFormat();
  const { id, kind, time, utcOffset } = observation;
  const state = useAsked(
    (services): Promise<Expected> =>
      askForEntry(kind)?.(services, observation) ?? Promise.resolve({ ok: false, why: { reason: 'nothingKept' } }),
    `${id} ${time} ${JSON.stringify(observation.value)} ${changes ?? ''}`,
  );
  if (state.status !== 'ready' || !state.value.ok) return null;
  const { title } = format.describe(observation);
  return <ExpectationCard title={title ?? t(kind)} when={format.time(time, utcOffset)} expected={state.value} brief />;
}
