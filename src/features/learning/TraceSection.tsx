import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { learnsInSteps, type MethodName } from '../../domain/method.ts';
import { LearningPicture } from '../../ui/charts/LearningPicture.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useMethodWords } from '../../ui/use-method-words.ts';
import { traceLearning } from '../../workflows/trace-learning.ts';
import type { PackFacts } from '../pack-facts.ts';
import { RunStatus } from '../RunStatus.tsx';
import { useServices } from '../services-context.tsx';
import { useRun } from '../use-run.ts';
import classes from './TraceSection.module.css';
import { traceVerdict } from './trace-verdict.ts';

type Trace = Extract<Awaited<ReturnType<typeof traceLearning>>, { ok: true }>['value'];

/** The inner loop on the person's own readings, watched step by step. */
export function TraceSection({ pack }: { readonly pack: PackFacts }) {
  const { t } = useTranslation('learning');
  const services = useServices();
  const words = useMethodWords();
  const offered = pack.methods.filter(learnsInSteps);
  const preferred = pack.shipped && learnsInSteps(pack.shipped) ? pack.shipped : offered.at(-1);
  const [chosen, setChosen] = useState<MethodName | undefined>(preferred);
  const { state, start, cancel } = useRun<Trace>();
  const panel = useFocusKept<HTMLDivElement>(state.status);
  const running = state.status === 'running';
  const show = () => start((watch) => traceLearning(services, { ...watch, ...(chosen && { method: chosen }) }));
  return (
    <Section title={t('trace.title')} lead={t('trace.lead')}>
      <Surface>
        <div ref={panel} tabIndex={-1} className={classes.panel}>
          {state.status === 'done' ? <Shown trace={state.value} /> : null}
          <RunStatus state={state} onCancel={cancel} onRetry={show} />
          {running ? null : (
            <div className={classes.action}>
              {offered.length > 1 ? (
                <NativeSelect
                  className={classes.choice}
                  label={t('trace.method')}
                  value={chosen ?? ''}
                  onChange={({ currentTarget }) => setChosen(currentTarget.value as MethodName)}
                  data={offered.map((method) => ({ value: method, label: words(method).name }))}
                />
              ) : null}
              <Button variant={state.status === 'done' ? 'light' : 'filled'} onClick={show}>
                {t(state.status === 'done' ? 'trace.again' : 'trace.start')}
              </Button>
            </div>
          )}
        </div>
      </Surface>
    </Section>
  );
}

function Shown({ trace: { method, steps, supportWindows, heldBackWindows } }: { readonly trace: Trace }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { name, what } = useMethodWords()(method);
  const verdict = traceVerdict(steps);
  return (
    <>
      <div>
        <h3 className={classes.method}>{name}</h3>
        <p className={classes.what}>{what}</p>
      </div>
      <p role="status" className={classes.verdict}>
        {verdict.kind === 'same'
          ? t('trace.same')
          : t(`trace.${verdict.kind}`, { percent: format.percent(verdict.percent / 100) })}
      </p>
      <LearningPicture steps={steps} supportWindows={supportWindows} heldBackWindows={heldBackWindows} />
    </>
  );
}
