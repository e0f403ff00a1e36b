import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { useHours } from './use-hours.ts';
import type { RunState } from './use-run.ts';

interface RunStatusProps {
  readonly state: RunState<unknown>;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

/** Where a long calculation stands: how far it is, or why it has come to nothing. */
export function RunStatus({ state, onCancel, onRetry }: RunStatusProps) {
  const { t } = useTranslation('learning');
  const hours = useHours();
  switch (state.status) {
    case 'running':
      return (
        <ProgressLine
          label={t(`run.stage.${state.progress?.stage ?? 'fetching'}`)}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? 0}
          onCancel={onCancel}
        />
      );
    case 'abstained':
      return (
        <p role="status">
          {state.abstention.reason === 'tooFewReadings'
            ? t('run.tooFew', {
                needed: hours(Math.ceil(state.abstention.hoursNeeded)),
                have: hours(state.abstention.hoursHave),
              })
            : t('run.gap')}
        </p>
      );
    case 'cancelled':
      return <p role="status">{t('run.cancelled')}</p>;
    case 'failed':
      return <ErrorNotice error={state.error} onRetry={onRetry} />;
    default:
      return null;
  }
}
