import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { percentCloser } from './improvement.ts';
import { isConclusive } from './is-conclusive.ts';
import classes from './PersonalResult.module.css';

/** What personalising came to: which model is in use and why, what it ran on, and the numbers behind it. */
export function PersonalResult({ model }: { readonly model: StoredPersonalModel }) {
  const { t } = useTranslation('forecast');
  return (
    <div className={classes.result}>
      <p className={classes.verdict}>{useVerdict(model)}</p>
      <p className={classes.how}>{useHowItRan(model)}</p>
      {model.backend.passedOver.map(({ backend, reason }) => (
        <p key={backend} className={classes.how}>
          {t(`personal.passedOver.${reason}`, { backend: t(`personal.backendName.${backend}`) })}
        </p>
      ))}
      {isConclusive(model.comparison) ? <ComparisonTable comparison={model.comparison} /> : null}
    </div>
  );
}

function useVerdict({ comparison }: StoredPersonalModel): string {
  const { errors, winner } = comparison;
  const { t } = useTranslation('forecast');
  const format = useFormat();
  if (!isConclusive(comparison)) return t('personal.inconclusive', { method: t(`method.${winner}`) });
  if (winner === 'generic') return t('personal.genericWon');
  if (winner === 'lastValue') return t('personal.lastValueWon');
  const last = format.percent(percentCloser(errors.personal, errors.lastValue) / 100);
  const overTypical = percentCloser(errors.personal, errors.generic);
  return overTypical > 0
    ? t('personal.won', { last, typical: format.percent(overTypical / 100) })
    : t('personal.wonNarrowly', { last });
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
