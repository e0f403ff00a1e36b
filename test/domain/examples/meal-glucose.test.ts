import { describe, expect, it } from 'vitest';
import { eatingOccasions, type Meal } from '../../../src/domain/examples/eating-occasions.ts';
import { insulinOnBoard, shareOnBoard } from '../../../src/domain/examples/insulin-on-board.ts';
import { mealExamples, mealInsulinLayout, mealLayout } from '../../../src/domain/examples/meal-glucose.ts';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';

const minute = 60_000;
const eight = Date.UTC(2024, 4, 10, 8);

/** Rises 1 mg/dL a minute from 100 at eight for an hour, then stays at 160; flat at 100 before. */
const glucose = seriesFrom(
  Array.from({ length: 80 }, (_, index) => {
    const after = (index - 20) * 5;
    return { time: eight + after * minute, value: 100 + Math.max(0, Math.min(60, after)), utcOffset: 0 };
  }),
);
const breakfast: Meal = { time: eight, utcOffset: 0, carbohydrate: 49, protein: 10 };

const examplesOf = (meals: readonly Meal[], boluses = [{ time: eight - 10 * minute, units: 4 }]) =>
  mealExamples({ meals, glucose, boluses }, true);
const input = ({ examples }: ReturnType<typeof examplesOf>, name: string, index = 0) =>
  examples.inputs[
    index * mealInsulinLayout.features.length + mealInsulinLayout.features.findIndex((each) => each.name === name)
  ];

it('says what was known at the first bite, and what came of it', () => {
  const found = examplesOf([breakfast]);
  expect(input(found, 'glucose before')).toBe(100);
  expect(input(found, 'slope before')).toBe(0);
  expect(input(found, 'carbohydrate')).toBe(49);
  expect(input(found, 'root of carbohydrate')).toBe(7);
  expect(input(found, 'protein')).toBe(10);
  expect(input(found, 'fat')).toBeNaN();
  expect(input(found, 'bolus')).toBe(4);
  expect(input(found, 'insulin on board')).toBe(0);
  expect([...found.examples.targets]).toEqual([60, 60, 60]);
  expect(found.examples.completeAt[0]).toBe(eight + 180 * minute);
});

it('forgets nothing that came before, and knows nothing that came after', () => {
  const later = { time: eight + 100 * minute, utcOffset: 0, carbohydrate: 30 };
  const found = examplesOf([breakfast, later], [{ time: eight - 60 * minute, units: 2 }]);
  expect(input(found, 'carbohydrate in the 3 h before')).toBe(0);
  expect(input(found, 'carbohydrate in the 3 h before', 1)).toBe(49);
  expect(input(found, 'bolus')).toBe(0);
  expect(input(found, 'insulin on board')).toBeCloseTo(2 * shareOnBoard(60));
});

it('ends a meal where the next begins: of the first only the rise after an hour is its own', () => {
  const found = examplesOf([breakfast, { time: eight + 100 * minute, utcOffset: 0, carbohydrate: 30 }]);
  expect([...found.examples.targets].slice(0, 3)).toEqual([60, Number.NaN, Number.NaN]);
});

it('does not know the insulin of who has written none down for days', () => {
  expect(input(examplesOf([breakfast], []), 'bolus')).toBeNaN();
  expect(input(examplesOf([breakfast], [{ time: eight - 5 * 1440 * minute, units: 4 }]), 'bolus')).toBeNaN();
});

it('leaves out a meal without carbohydrate, a coffee, and a meal without glucose before it, by reason', () => {
  const { examples, leftOut } = examplesOf([
    { time: eight - 60 * minute, utcOffset: 0, fat: 10 },
    { time: eight - 30 * minute, utcOffset: 0, carbohydrate: 3 },
    { time: eight - 600 * minute, utcOffset: 0, carbohydrate: 40 },
    { time: eight + 290 * minute, utcOffset: 0, carbohydrate: 40 },
  ]);
  expect(examples.times).toHaveLength(0);
  expect(leftOut).toEqual({ noCarbohydrate: 1, hardlyAnyCarbohydrate: 1, noGlucoseBefore: 1, noGlucoseAfter: 1 });
});

it('has no column for insulin where people take none', () => {
  const { examples } = mealExamples({ meals: [breakfast], glucose, boluses: [] }, false);
  expect(examples.inputs).toHaveLength(mealLayout.features.length);
  expect(mealLayout.features.some(({ group }) => group === 'insulin')).toBe(false);
});

it('gathers what was written down within a quarter of an hour into one meal', () => {
  const at = (minutes: number, meal: Omit<Meal, 'time' | 'utcOffset'>) => ({
    time: eight + minutes * minute,
    utcOffset: 0,
    ...meal,
  });
  expect(
    eatingOccasions([at(10, { carbohydrate: 5, fat: 2 }), at(0, { carbohydrate: 20 }), at(16, { protein: 3 })]),
  ).toEqual([
    { time: eight, utcOffset: 0, carbohydrate: 25, protein: undefined, fat: 2, fibre: undefined },
    { time: eight + 16 * minute, utcOffset: 0, carbohydrate: undefined, protein: 3, fat: undefined, fibre: undefined },
  ]);
});

it('keeps the names of all that was eaten at once, for who takes no insulin', () => {
  const meals: Meal[] = [
    { ...breakfast, foods: [{ name: 'Bread', carbohydrate: 49.5 }] },
    { time: eight + 5 * minute, utcOffset: 0, carbohydrate: 20, foods: [{ name: 'jam', carbohydrate: 49.5 }] },
  ];
  const without = mealExamples({ meals, glucose, boluses: [] }, false);
  expect([...(without.examples.words?.[0] ?? [])]).toEqual([
    ['bread', expect.closeTo(Math.SQRT1_2)],
    ['jam', expect.closeTo(Math.SQRT1_2)],
  ]);
  expect(examplesOf(meals).examples.words).toBeUndefined();
  expect(mealExamples({ meals: [breakfast], glucose, boluses: [] }, false).examples.words).toBeUndefined();
});

describe('insulin on board', () => {
  it('is all there at first, gone after six hours, and never grows', () => {
    expect(shareOnBoard(0)).toBe(1);
    expect(shareOnBoard(360)).toBe(0);
    expect(shareOnBoard(359)).toBeCloseTo(0, 3);
    for (let minutes = 5; minutes <= 360; minutes += 5)
      expect(shareOnBoard(minutes)).toBeLessThan(shareOnBoard(minutes - 5));
  });

  it('acts fastest 75 minutes after the bolus', () => {
    const action = (minutes: number) => shareOnBoard(minutes - 0.5) - shareOnBoard(minutes + 0.5);
    expect(action(75)).toBeGreaterThan(action(70));
    expect(action(75)).toBeGreaterThan(action(80));
  });

  it('counts no bolus that is still to come', () => {
    expect(insulinOnBoard([{ time: eight, units: 3 }], eight)).toBe(0);
    expect(insulinOnBoard([{ time: eight - 1, units: 3 }], eight)).toBeCloseTo(3);
  });
});
