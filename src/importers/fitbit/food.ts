import { numberOf, objectOf, textOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import { type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { localTime } from './fitbit-time.ts';

/** `food_logs-….json`: what was eaten on a day, without a time; it stands at the day's beginning. */
export const foodFile: FitbitFile = {
  name: /^food_logs?-/,
  mark: /"loggedFood"\s*:\s*\{/,
  read: (entries, { collector, place }) => {
    for (const entry of entries) {
      place.entry = entry;
      const food = objectOf(entry.loggedFood);
      const nutrients = objectOf(entry.nutritionalValues);
      const time = localTime(entry.logDate, collector.options.timeZone);
      if (Number.isNaN(time)) collector.skip('badTime', place);
      else {
        const value = keptFields('meal', {
          text: textOf(food.name)?.slice(0, 500),
          carbohydrate: numberOf(nutrients.carbs),
          protein: numberOf(nutrients.protein),
          fat: numberOf(nutrients.fat),
          fibre: numberOf(nutrients.fiber),
          kilocalories: numberOf(nutrients.calories ?? food.calories),
        });
        collector.observation({ kind: 'meal', value }, { time, source: fitbitSource }, place);
      }
    }
  },
};
