import { useTranslation } from 'react-i18next';
import type { ExpectedEffect, SuggestionId } from '../../domain/plan/suggestion.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './plan.module.css';

/** What it may change and by how much, and whether that was measured on this person or on others. */
export function EffectNote({ id, effect }: { readonly id: SuggestionId; readonly effect: ExpectedEffect }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { from, unit, mean, low, high, count = 0 } = effect;
  const text = (value: number) => {
    if (unit === 'percent') return format.percent(value / 100);
    return unit === 'glucose'
      ? format.glucoseWithUnit(value)
      : `${format.number(value, Number.isInteger(value) ? 0 : 1)} mmHg`;
  };
  return (
    <div className={classes.effect} data-from={from}>
      <p className={classes.aside}>{t(`effect.${from}`)}</p>
      <p className={classes.amount}>
        {low === undefined || high === undefined
          ? t('effect.about', { mean: text(mean) })
          : t('effect.between', { mean: text(mean), low: text(low), high: text(high) })}
      </p>
      <p className={classes.aside}>{about(id)}</p>
    </div>
  );

  function about(of: SuggestionId): string | null {
    switch (of) {
      case 'lowerMeal':
        return t('effect.ofMeals', { number: format.number(count) });
      case 'walkAfterMeal':
      case 'vegetablesFirst':
        return t(`effect.${of}`, { number: format.number(count) });
      case 'nextSession':
      case 'sodium':
      case 'vegetablesAndFruit':
        return t(`effect.${of}`);
      default:
        return null;
    }
  }
}
