import { describe, expect, it } from 'vitest';
import { demoSketch } from '../../../src/training/simulate/demo-sketch.ts';
import type { EatenMeal } from '../../../src/training/simulate/life-events.ts';
import { ownMeals } from '../../../src/training/simulate/own-meals.ts';
import { simulateCuff } from '../../../src/training/simulate/simulate-cuff.ts';
import { sensorStep, simulateGlucose } from '../../../src/training/simulate/simulate-glucose.ts';
import { simulateLife } from '../../../src/training/simulate/simulate-life.ts';
import type { SketchGlucose } from '../../../src/training/simulate/sketch.ts';
import { wornSensor } from '../../../src/training/simulate/worn-sensor.ts';

/** By Box and Muller a normal of nought: what differs follows from what was done. */
const still = () => 0.25;
const diabetes = demoSketch.glucose as SketchGlucose;
const noon = 720;

const levelsOf = ({
  meals = [],
  workouts = [],
  glucose = {},
}: {
  readonly meals?: readonly EatenMeal[];
  readonly workouts?: Parameters<typeof simulateGlucose>[1]['workouts'];
  readonly glucose?: Partial<SketchGlucose>;
}) =>
  simulateGlucose(
    { ...demoSketch, glucose: { ...diabetes, ...glucose } },
    { meals, workouts },
    { days: 1, random: still },
  );
const at = (levels: readonly number[], minute: number) =>
  levels[Math.floor((minute - sensorStep.first) / sensorStep.every)] as number;
const eaten = (meal: EatenMeal['meal']): EatenMeal => ({ minute: noon, meal, portion: 1 });
/** So many grams a unit that nobody doses for a meal. */
const undosed = { gramsPerUnit: 400, loweredPerUnit: 1600 };

describe('glucose', () => {
  const without = levelsOf({}).levels;

  it('rises with carbohydrate, and higher after rice than after as much of lentils', () => {
    const rice = levelsOf({ meals: [eaten(ownMeals.riceBowl)] }).levels;
    const lentils = levelsOf({ meals: [eaten({ ...ownMeals.lentilSoup, carbohydrate: 70 })] }).levels;
    expect(at(rice, noon + 60)).toBeGreaterThan(at(without, noon + 60) + 40);
    expect(at(rice, noon + 60)).toBeGreaterThan(at(lentils, noon + 60) + 30);
  });

  it('falls by the bolus, hardly at once and most of it after two hours', () => {
    const dosed = levelsOf({ meals: [eaten(ownMeals.pasta)] });
    const withoutInsulin = levelsOf({ meals: [eaten(ownMeals.pasta)], glucose: undosed });
    expect(dosed.insulin.filter(({ minute }) => minute < 780)).toHaveLength(1);
    const fall = (minutes: number) => at(withoutInsulin.levels, noon + minutes) - at(dosed.levels, noon + minutes);
    expect(fall(10)).toBeLessThan(8);
    expect(fall(120)).toBeGreaterThan(60);
    expect(fall(240)).toBeGreaterThan(fall(60));
  });

  it('falls during a run, and stays lower for hours after it', () => {
    const workout = { type: 'running' as const, minutes: 40 };
    const run = levelsOf({ workouts: [{ minute: noon, effort: 0.65, workout }] }).levels;
    expect(at(run, noon + 40)).toBeLessThan(at(without, noon + 40) - 15);
    expect(at(run, noon + 240)).toBeLessThan(at(without, noon + 240));
  });

  it('is shown low for less than an hour to a sensor that is lain on, and truly is not', () => {
    const levels = Array.from({ length: 288 }, () => 120);
    const shown = wornSensor(levels, { compressionLows: [0], days: 1, random: still });
    const low = shown.filter(({ value }) => value < 70).map(({ minute }) => minute);
    expect(low.length).toBeGreaterThan(2);
    expect((low.at(-1) as number) - (low[0] as number)).toBeLessThan(60);
  });
});

describe('the heart', () => {
  const life = simulateLife(demoSketch, { days: 60, seed: 3 });
  const workouts = life.observations.flatMap(({ minute, measurement }) =>
    measurement.kind === 'workout' ? [{ minute, ...measurement.value }] : [],
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rates = (type: string) =>
    workouts.filter((each) => each.type === type).map((each) => each.averageHeartRate ?? 0);

  it('beats faster in a run than in a walk, and faster in both than at rest', () => {
    expect(mean(rates('running'))).toBeGreaterThan(mean(rates('walking')) + 25);
    expect(mean(rates('walking'))).toBeGreaterThan(75);
  });

  it('beats faster minute by minute during a run than before it', () => {
    const run = workouts.find(({ type }) => type === 'running');
    const between = (from: number, to: number) =>
      mean(life.heartRate.filter(({ minute }) => minute >= from && minute < to).map(({ value }) => value));
    const start = run?.minute ?? 0;
    expect(between(start + 5, start + 25)).toBeGreaterThan(between(start - 60, start) + 25);
  });

  it('beats faster at a quicker pace of the same runner', () => {
    const runs = workouts.filter(({ type }) => type === 'running');
    const speed = (run: (typeof runs)[number]) => (run.metres ?? 0) / run.minutes;
    const [slower, quicker] = [0, 1].map((half) =>
      mean(
        runs
          .slice()
          .sort((a, b) => speed(a) - speed(b))
          .filter((_, index) => (index < runs.length / 2 ? 0 : 1) === half)
          .map((run) => run.averageHeartRate ?? 0),
      ),
    ) as [number, number];
    expect(quicker).toBeGreaterThan(slower);
  });
});

describe('pressure', () => {
  const of = (medicines: typeof demoSketch.medicines) =>
    simulateCuff(
      { ...demoSketch, medicines, pressure: { ...(demoSketch.pressure as object), taken: 1 } as never },
      { meals: [], workouts: [] },
      { days: 20, random: still },
    ).flatMap(({ measurement }) => (measurement.kind === 'bloodPressure' ? [measurement.value.systolic] : []));

  it('is lower in the evening than in the morning of this person', () => {
    const [morning, evening] = of([]) as [number, number];
    expect(evening).toBeLessThan(morning);
  });

  it('comes down by what a tablet lowers, in days and not at once', () => {
    const [tablet] = demoSketch.medicines.filter(({ lowers }) => lowers);
    const given = of([{ ...(tablet as (typeof demoSketch.medicines)[number]), fromDay: 0 }]);
    const not = of([]);
    const lowered = (sitting: number) => (not[sitting] as number) - (given[sitting] as number);
    expect(lowered(0)).toBeLessThan(3);
    expect(lowered(38)).toBeGreaterThan(8);
    expect(lowered(38)).toBeLessThanOrEqual(11);
  });
});
