import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoExpectation } from '../../domain/examples/expectation.ts';
import type { Observation } from '../../domain/observation.ts';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { loggedEntry } from '../../workflows/logged-entry.ts';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { noteLogged, useJustLogged } from '../just-logged.ts';
import { useLive } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';
import { askForEntry } from './ask-for-entry.ts';
import classes from './expected.module.css';
import { MoreLink } from './MoreLink.tsx';

/** What is expected of the meal or workout that was just logged, or how the reading lies to what was; until it is put away. */
export default function JustLogged() {
  const logged = useJustLogged();
  const observation = useLive((services) => loggedEntry(services, logged?.id ?? ''), [logged?.id]);
  if (logged === null || observation == null || askForEntry(observation.kind) === null) return null;
  return <Logged key={observation.id} observation={observation} />;
}

/** Reasons that name a slip of the finger, or something about the person; the others are in the entry's details. */
const worthSaying: ReadonlySet<NoExpectation['reason']> = new Set([
  'unlikeAnySeen',
  'allEqual',
  'noDuration',
  'impossibleDuration',
  'impossibleHeartRate',
  'impossiblePressure',
]);

function Logged({ observation }: { readonly observation: Observation }) {
  const { t } = useTranslation(['expected', 'kinds']);
  const format = useFormat();
  const newest = useLive(newestGlucose, []);
  const { id, kind, value } = observation;
  const state = useAsked(
    (services) => (askForEntry(kind) as NonNullable<ReturnType<typeof askForEntry>>)(services, observation),
    `${id} ${JSON.stringify(value)} ${kind === 'meal' ? newest : ''}`,
  );
  if (state.status !== 'ready' || !(state.value.ok || worthSaying.has(state.value.why.reason))) return null;
  return (
    <Surface component="section" role="status" aria-label={t('logged.title')} className={classes.card}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{format.describe(observation).title ?? t(`kinds:${kind}`)}</h2>
        <CloseButton aria-label={t('logged.close')} onClick={() => noteLogged(null)} />
      </div>
      <ExpectedView expected={state.value} more={<MoreLink />} />
    </Surface>
  );
}
