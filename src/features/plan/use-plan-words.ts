import { useTranslation } from 'react-i18next';
import { type FigureId, figureUnits, type PlanFigure } from '../../domain/plan/plan-figure.ts';
import type { SuggestionId, SuggestionNames } from '../../domain/plan/suggestion.ts';
import { useFormat } from '../../ui/preferences.tsx';

/** The plan in words: titles of suggestions, figures with their units. */
export function usePlanWords() {
  const { t } = useTranslation(['plan', 'kinds']);
  const format = useFormat();
  const amount = (id: FigureId, value: number, secondary?: number): string => {
    const whole = format.number(Math.round(value));
    switch (figureUnits[id]) {
      case 'pressure':
        return secondary === undefined
          ? format.fieldText('bloodPressure', 'systolic', Math.round(value))
          : format.measurementText({
              kind: 'bloodPressure',
              value: { systolic: Math.round(value), diastolic: Math.round(secondary) },
            });
      case 'percent':
        return format.percent(value / 100);
      case 'glucoseRise':
        return format.glucoseWithUnit(value);
      case 'minutes':
        return id === 'lastNight'
          ? format.fieldText('sleep', 'minutesAsleep', Math.round(value))
          : t('unit.minutes', { value: whole });
      case 'milligrams':
        return t('unit.milligrams', { value: whole });
      case 'beats':
        return t('unit.beats', { value: whole });
      case 'portions':
        return format.number(value, 1);
      default:
        return whole;
    }
  };
  return {
    amount,
    title: (id: SuggestionId, { meal = '', other = '', workout, minutes = 0 }: SuggestionNames) =>
      t(`suggestion.${id}.title`, {
        ...{ meal, other, minutes: format.number(minutes) },
        workout: workout ? t(`kinds:choices.${workout}`) : '',
      }),
    figure: ({ id, value, secondary, count = 0, of = '' }: PlanFigure) =>
      t(`figure.${id}`, { value: amount(id, value, secondary), number: format.number(count), of }),
  };
}
