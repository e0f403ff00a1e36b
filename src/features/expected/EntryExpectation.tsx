import { useTranslation } from 'react-i18next';
import type { Expected } from '../../domain/examples/expectation.ts';
import type { Observation } from '../../domain/observation.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { useLive } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';
import { askForEntry } from './ask-for-entry.ts';
import classes from './expected.module.css';
import { MoreLink } from './MoreLink.tsx';

/** What was to be expected of one entry, beside what came; nothing for kinds that nothing is expected of. */
export default function EntryExpectation({ observation }: { readonly observation: Observation }) {
  const { t } = useTranslation('expected');
  if (observation.kind === 'restingHeartRate')
    return (
      <section className={classes.entry}>
        <p className={classes.quiet}>{t('resting.text')}</p>
      </section>
    );
  return askForEntry(observation.kind) === null ? null : <Asked observation={observation} />;
}

function Asked({ observation }: { readonly observation: Observation }) {
  const { t } = useTranslation('expected');
  // The outcome of a meal grows with every reading of the sensor.
  const newest = useLive(newestGlucose, []);
  const key = `${observation.id} ${observation.time} ${JSON.stringify(observation.value)} ${newest ?? ''}`;
  const state = useAsked(
    (services): Promise<Expected> =>
      askForEntry(observation.kind)?.(services, observation) ??
      Promise.resolve({ ok: false, why: { reason: 'nothingKept' } }),
    key,
  );
  return (
    <section className={classes.entry} aria-label={t('title')}>
      <h3 className={classes.heading}>
        {state.status === 'ready' && state.value.ok && state.value.value.targets.some(({ actual }) => actual !== null)
          ? t('titleAfter')
          : t('title')}
      </h3>
      {state.status === 'working' ? <p className={classes.quiet}>{t('working')}</p> : null}
      {state.status === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {state.status === 'ready' ? <ExpectedView expected={state.value} more={<MoreLink />} /> : null}
    </section>
  );
}
