import { integerBelow, normal, type Random } from '../../learning/random.ts';
import { type EatenMeal, isWeekend, minutesPerDay, type SimulatedObservation } from './life-events.ts';
import { type MealSlot, type OwnMeal, ownMeals } from './own-meals.ts';
import type { PersonSketch } from './sketch.ts';
import { rounded } from './wandering.ts';

/** What is eaten through the days, at about the same times, chosen among the person's own meals. */
export function simulateMeals({ meals, turn }: PersonSketch, days: number, random: Random): EatenMeal[] {
  const slotsOf = (day: number): readonly MealSlot[] => (turn?.meals && day >= turn.day ? turn.meals : meals);
  return Array.from({ length: days }, (_, day) => slotsOf(day).flatMap((slot) => eaten(slot, day, random))).flat();
}

function eaten({ minute, weekendDelay, jitter, chance, choices }: MealSlot, day: number, random: Random): EatenMeal[] {
  const isEaten = random() < chance;
  const meal = choices[integerBelow(choices.length, random)] as OwnMeal;
  const portion = Math.exp(0.12 * normal(random));
  const at = day * minutesPerDay + minute + (isWeekend(day) ? weekendDelay : 0) + jitter * normal(random);
  return isEaten ? [{ minute: Math.round(at), meal, portion }] : [];
}

/** A meal as it is written down: whole grams, tens of milligrams, energy by Atwater's 4, 4, 9 and 2 for fibre. */
export function mealObservation({ minute, meal, portion }: EatenMeal): SimulatedObservation {
  const [carbohydrate, protein, fat, fibre] = [meal.carbohydrate, meal.protein, meal.fat, meal.fibre].map((grams) =>
    rounded(grams * portion),
  ) as [number, number, number, number];
  const kilocalories = rounded((4 * carbohydrate + 4 * protein + 9 * fat + 2 * fibre) / 10) * 10;
  const [sodium, potassium] = [meal.sodium, meal.potassium].map(
    (milligrams) => rounded((milligrams * portion) / 10) * 10,
  ) as [number, number];
  const value = { text: meal.text, carbohydrate, protein, fat, fibre, kilocalories, sodium, potassium };
  return { minute, measurement: { kind: 'meal', value } };
}

/** What the person eats against a low. */
export const rescue = (minute: number): EatenMeal => ({ minute, meal: ownMeals.glucoseTablets, portion: 1 });
export const snackBeforeSport = (minute: number): EatenMeal => ({ minute, meal: ownMeals.banana, portion: 1 });
