import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { verdictOf } from './verdict.ts';

/** How the method in use did on this person's own held-back hours, in one sentence. */
export function ForecastEvidence({ model }: { readonly model: StoredPersonalModel | null }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const words = useMethodWords();
  if (!model) return <>{t('evidence.none')}</>;
  const verdict = verdictOf(model.comparison);
  const method = words(model.comparison.winner).plainName;
  const percent = (whole: number) => format.percent(whole / 100);
  switch (verdict.kind) {
    case 'won':
      return (
        <>
          {t('evidence.won', {
            method,
            last: percent(verdict.overLastValue),
            typical: percent(verdict.overGeneric),
          })}
        </>
      );
    case 'wonNarrowly':
      return <>{t('evidence.wonNarrowly', { method, last: percent(verdict.overLastValue) })}</>;
    case 'wonBarely':
    case 'inconclusive':
      return <>{t(`evidence.${verdict.kind}`, { method })}</>;
    default:
      return <>{t(`evidence.${verdict.kind}`)}</>;
  }
}
