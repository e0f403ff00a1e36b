import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { RunStatus } from '../RunStatus.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { isConclusive } from './is-conclusive.ts';
import type { Personalise } from './use-personalise.ts';
import classes from './WinnerSection.module.css';

interface WinnerSectionProps {
  /** Null where nothing has been compared yet. */
  readonly model: StoredPersonalModel | null;
  readonly run: Personalise;
  /** With a line on what each method does. */
  readonly explained?: boolean;
}

/** The methods side by side on the person's own record, which one came closest, and the way to compare all there are. */
export function WinnerSection({
  model,
  run: { state, breadth, start, cancel },
  explained = false,
}: WinnerSectionProps) {
  const { t } = useTranslation('forecast');
  const running = state.status === 'running';
  const next = model ? 'all' : 'usual';
  const own = breadth === next;
  const panel = useFocusKept<HTMLDivElement>(own ? state.status : 'idle');
  return (
    <Section
      title={t('winner.title')}
      lead={model ? t('winner.lead', { count: model.comparison.blocks }) : t('winner.none')}
    >
      <Surface>
        <div ref={panel} tabIndex={-1} className={classes.panel}>
          {model ? <Findings model={model} explained={explained} /> : null}
          {own ? <RunStatus state={state} onCancel={cancel} onRetry={() => start(next)} /> : null}
          {own && running ? null : (
            <div className={classes.action}>
              <p className={classes.aside}>{t(`winner.${next}Text`)}</p>
              <Button variant="light" disabled={running} onClick={() => start(next)}>
                {t(`winner.${next}`)}
              </Button>
            </div>
          )}
        </div>
      </Surface>
    </Section>
  );
}

function Findings({ model, explained }: { readonly model: StoredPersonalModel; readonly explained: boolean }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const words = useMethodWords();
  const { comparison } = model;
  const { coverage, leftOut, winner } = comparison;
  if (!isConclusive(comparison))
    return <p className={classes.aside}>{t('personal.inconclusive', { method: words(winner).name })}</p>;
  return (
    <>
      <ComparisonTable comparison={comparison} explained={explained} />
      <p className={classes.aside}>
        {t('winner.coverage', {
          half: format.percent(coverage.half),
          ninety: format.percent(coverage.ninety),
          halfNominal: format.percent(0.5),
          ninetyNominal: format.percent(0.9),
        })}
      </p>
      {leftOut.length > 0 ? (
        <p className={classes.aside}>
          {t('winner.leftOut', { methods: format.list(leftOut.map((method) => words(method).name)) })}
        </p>
      ) : null}
    </>
  );
}
