import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import classes from './PersonalisePanel.module.css';
import { PersonalResult } from './PersonalResult.tsx';
import { useHours } from './use-hours.ts';
import { usePersonalise } from './use-personalise.ts';

/** The person's own model: how to get it, the work while it runs, and what came of it. */
export function PersonalisePanel({ model }: { readonly model: StoredPersonalModel | null }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const { state, start, cancel } = usePersonalise();
  const hours = useHours();
  const running = state.status === 'running';
  const panel = useFocusKept<HTMLDivElement>(state.status);
  return (
    <Section title={t('personal.title')}>
      <Surface>
        <div ref={panel} tabIndex={-1} className={classes.panel}>
          {model ? <PersonalResult model={model} /> : null}
          {state.status === 'abstained' ? (
            <p role="status">
              {state.abstention.reason === 'tooFewReadings'
                ? t('personal.tooFew', {
                    needed: hours(Math.ceil(state.abstention.hoursNeeded)),
                    have: hours(state.abstention.hoursHave),
                  })
                : t('personal.gap')}
            </p>
          ) : null}
          {state.status === 'cancelled' ? <p role="status">{t('personal.cancelled')}</p> : null}
          {state.status === 'failed' ? <ErrorNotice error={state.error} onRetry={start} /> : null}
          {running ? (
            <ProgressLine
              label={t(`personal.stage.${state.progress?.stage ?? 'fetching'}`)}
              done={state.progress?.done ?? 0}
              total={state.progress?.total ?? 0}
              onCancel={cancel}
            />
          ) : (
            <div className={classes.action}>
              <p className={classes.invitation}>
                {model
                  ? t('personal.refit', {
                      when: format.dateTime(model.createdAt),
                      hours: format.duration(model.supportHours * 3_600_000),
                    })
                  : t('personal.invite')}
              </p>
              <Button variant={model ? 'light' : 'filled'} onClick={start}>
                {model ? t('personal.again') : t('personal.start')}
              </Button>
            </div>
          )}
        </div>
      </Surface>
    </Section>
  );
}
