import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { percentCloser } from './improvement.ts';
import { isConclusive } from './is-conclusive.ts';

/** How the model in use did on this person's own held-back hours, in one sentence. */
export function ForecastEvidence({ model }: { readonly model: StoredPersonalModel | null }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  if (!model) return <>{t('evidence.none')}</>;
  const { errors, winner } = model.comparison;
  if (!isConclusive(model.comparison)) return <>{t('evidence.inconclusive', { method: t(`method.${winner}`) })}</>;
  if (winner !== 'personal') return <>{t(`evidence.${winner}`)}</>;
  const last = format.percent(percentCloser(errors.personal, errors.lastValue) / 100);
  const overTypical = percentCloser(errors.personal, errors.generic);
  return (
    <>
      {overTypical > 0
        ? t('evidence.personal', { last, typical: format.percent(overTypical / 100) })
        : t('evidence.personalAboutTypical', { last })}
    </>
  );
}
