import { useTranslation } from 'react-i18next';
import type { FigureChange } from '../../domain/plan/plan-draw.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { usePlanWords } from './use-plan-words.ts';

type Named = keyof typeof import('../../ui/i18n/en/plan.ts').default.figureName;

/** What changed, from what to what and since when, told at a moment. */
export function useChangeWords(): (
  change: FigureChange,
  at: number,
) => Record<'what' | 'from' | 'to' | 'since', string> {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = usePlanWords();
  return ({ figure, from, to, since }, at) => ({
    what: t(`figureName.${figure as Named}`),
    from: words.amount(figure, from),
    to: words.amount(figure, to),
    since: format.moment(since, at),
  });
}
