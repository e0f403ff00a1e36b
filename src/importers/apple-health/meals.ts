import type { ObservationValues } from '../../domain/observation.ts';
import type { FieldOf, Quantity } from '../../domain/observation-fields.ts';
import type { ImportCollector, MeasuredAt, RowPlace } from '../collector.ts';
import { keptFields } from '../kept-fields.ts';
import type { HealthElement } from './health-element.ts';
import { ownLetters } from './own-letters.ts';

export type Nutrient = Exclude<FieldOf<'meal'>, 'text'>;

export const nutrients: ReadonlyMap<string, readonly [nutrient: Nutrient, quantity: Quantity]> = new Map([
  ['DietaryCarbohydrates', ['carbohydrate', 'grams']],
  ['DietaryProtein', ['protein', 'grams']],
  ['DietaryFatTotal', ['fat', 'grams']],
  ['DietaryFiber', ['fibre', 'grams']],
  ['DietaryEnergyConsumed', ['kilocalories', 'kilocalories']],
  ['DietarySodium', ['sodium', 'milligrams']],
  ['DietaryPotassium', ['potassium', 'milligrams']],
]);

type Amounts = Partial<Record<Nutrient, number>>;

interface Eaten {
  readonly at: MeasuredAt & RowPlace;
  readonly alone: Amounts;
  /** The same records once more, inside the correlations of the foods. */
  readonly correlated: Amounts;
  readonly foods: Set<string>;
}

/**
 * What one source recorded as eaten at one time is one meal: the amounts of its foods are summed. Records stand for
 * themselves and once more in the correlation of their food; the copies count only where nothing stands for itself.
 */
export class Meals {
  readonly #collector: ImportCollector;
  readonly #meals = new Map<string, Eaten>();

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  add(nutrient: Nutrient, amount: number, from: HealthElement, isCopy = false): void {
    const { alone, correlated } = this.#meal(from);
    const amounts = isCopy ? correlated : alone;
    amounts[nutrient] = (amounts[nutrient] ?? 0) + amount;
  }

  addFood(name: string | undefined, from: HealthElement): void {
    if (name?.trim()) this.#meal(from).foods.add(ownLetters(name.trim().slice(0, 200)));
  }

  finish(): void {
    for (const { at, alone, correlated, foods } of this.#meals.values()) {
      const amounts = Object.keys(alone).length > 0 ? alone : correlated;
      const rounded = Object.entries(amounts).map(([nutrient, amount]) => [nutrient, Math.round(amount * 100) / 100]);
      if (rounded.length === 0) continue;
      const text = [...foods].join(', ').slice(0, 500);
      const value: ObservationValues['meal'] = keptFields('meal', {
        text: text === '' ? undefined : text,
        ...(Object.fromEntries(rounded) as Amounts),
      });
      this.#collector.observation({ kind: 'meal', value }, at, at);
    }
  }

  #meal(at: HealthElement): Eaten {
    const key = `${at.time} ${at.source ?? ''}`;
    let meal = this.#meals.get(key);
    if (meal === undefined) {
      meal = { at: at.kept('Dietary'), alone: {}, correlated: {}, foods: new Set() };
      this.#meals.set(key, meal);
    }
    return meal;
  }
}
