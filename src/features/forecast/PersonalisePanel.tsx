import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { RunStatus } from '../RunStatus.tsx';
import classes from './PersonalisePanel.module.css';
import { PersonalResult } from './PersonalResult.tsx';
import type { Personalise } from './use-personalise.ts';

interface PersonalisePanelProps {
  readonly model: StoredPersonalModel | null;
  readonly run: Personalise;
}

/** The person's own model: how to get it, the work while it runs, and what came of it. */
export function PersonalisePanel({ model, run: { state, breadth, start, cancel } }: PersonalisePanelProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const running = state.status === 'running';
  const own = breadth === 'usual';
  const panel = useFocusKept<HTMLDivElement>(own ? state.status : 'idle');
  return (
    <Section title={t('personal.title')}>
      <Surface>
        <div ref={panel} tabIndex={-1} className={classes.panel}>
          {model ? <PersonalResult model={model} /> : null}
          {own ? <RunStatus state={state} onCancel={cancel} onRetry={() => start('usual')} /> : null}
          {own && running ? null : (
            <div className={classes.action}>
              <p className={classes.invitation}>
                {model
                  ? t('personal.refit', {
                      when: format.dateTime(model.createdAt),
                      hours: format.duration(model.recordHours * 3_600_000),
                    })
                  : t('personal.invite')}
              </p>
              <Button variant={model ? 'light' : 'filled'} disabled={running} onClick={() => start('usual')}>
                {model ? t('personal.again') : t('personal.start')}
              </Button>
            </div>
          )}
        </div>
      </Surface>
    </Section>
  );
}
