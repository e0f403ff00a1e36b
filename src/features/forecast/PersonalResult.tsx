import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import classes from './PersonalResult.module.css';
import { verdictOf } from './verdict.ts';

/** What personalising came to: which method is in use and why, and what it ran on. */
export function PersonalResult({ model }: { readonly model: StoredPersonalModel }) {
  const { t } = useTranslation('forecast');
  return (
    <div className={classes.result}>
      <p className={classes.verdict}>{useVerdictSentence(model)}</p>
      <p className={classes.how}>{useHowItRan(model)}</p>
      {model.backend.passedOver.map(({ backend, reason }) => (
        <p key={backend} className={classes.how}>
          {t(`personal.passedOver.${reason}`, { backend: t(`personal.backendName.${backend}`) })}
        </p>
      ))}
    </div>
  );
}

function useVerdictSentence({ comparison }: StoredPersonalModel): string {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const words = useMethodWords();
  const verdict = verdictOf(comparison);
  const method = words(comparison.winner).plainName;
  const percent = (whole: number) => format.percent(whole / 100);
  switch (verdict.kind) {
    case 'won':
      return t('personal.won', {
        method,
        last: percent(verdict.overLastValue),
        typical: percent(verdict.overGeneric),
      });
    case 'wonNarrowly':
      return t('personal.wonNarrowly', { method, last: percent(verdict.overLastValue) });
    case 'wonBarely':
    case 'inconclusive':
      return t(`personal.${verdict.kind}`, { method });
    default:
      return t(`personal.${verdict.kind}Won`);
  }
}

function useHowItRan({ backend: { backend, adapter }, durationMs, supportHours }: StoredPersonalModel): string {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  return t('personal.ran', {
    backend:
      backend === 'webgpu' && adapter
        ? t('personal.backend.webgpuNamed', { adapter })
        : t(`personal.backend.${backend}`),
    duration: format.duration(durationMs),
    hours: format.duration(supportHours * 3_600_000),
  });
}
