import { expect, it } from 'vitest';
import { examplesIn } from '../../../src/domain/examples/example-set.ts';
import {
  type Workout,
  workoutExample,
  workoutExamples,
  workoutLayout,
} from '../../../src/domain/examples/workout-heart-rate.ts';

const day = 86_400_000;
const noon = Date.UTC(2024, 4, 10, 12);
const run: Workout = {
  time: noon,
  utcOffset: 360,
  type: 'running',
  minutes: 30,
  metres: 6000,
  steps: 4800,
  metresClimbed: 60,
  averageHeartRate: 150,
};
const nobody = { restingHeartRates: [] };

function inputsOf(workout: Workout, record: Parameters<typeof workoutExample>[1] = nobody) {
  const example = workoutExample(workout, record);
  if (typeof example === 'string') throw new Error(example);
  return (name: string) => example.inputs[workoutLayout.features.findIndex((feature) => feature.name === name)];
}

it('puts a run into the units of its columns', () => {
  const input = inputsOf(run);
  expect(input('running')).toBe(1);
  expect(input('walking')).toBe(0);
  expect(input('log duration')).toBeCloseTo(3.4012, 4);
  // 6 km in half an hour: 12 km/h, 5 above the first knee, 1 above the second.
  expect(input('speed')).toBeCloseTo(12);
  expect(input('speed above 7')).toBeCloseTo(5);
  expect(input('speed above 11')).toBeCloseTo(1);
  expect(input('cadence')).toBeCloseTo(160);
  expect(input('climb')).toBeCloseTo(2);
  // Noon in UTC is 18:00 six hours east of it: three quarters of the circle.
  expect(input('clock sin')).toBeCloseTo(-1);
  expect(input('clock cos')).toBeCloseTo(0);
});

it('takes the mean resting rate of the two weeks before, and nothing measured later', () => {
  const restingHeartRates = [
    { time: noon - 20 * day, beatsPerMinute: 90 },
    { time: noon - 2 * day, beatsPerMinute: 50 },
    { time: noon - 1 * day, beatsPerMinute: 54 },
    { time: noon + 1, beatsPerMinute: 100 },
  ];
  expect(inputsOf(run, { restingHeartRates })('resting heart rate')).toBe(52);
});

it('knows neither speed nor cadence nor age where they were not measured', () => {
  const input = inputsOf({ time: noon, utcOffset: 0, type: 'running', minutes: 30, steps: 0, metres: 0 });
  for (const name of ['speed', 'speed above 7', 'cadence', 'climb', 'age', 'resting heart rate'])
    expect(input(name)).toBeNaN();
});

it('says of an outcome only when it is complete, and of a plan never', () => {
  const { examples } = workoutExamples({ workouts: [run], restingHeartRates: [] });
  expect([...examples.completeAt]).toEqual([noon + 30 * 60_000]);
  const planned = workoutExample({ ...run, averageHeartRate: undefined }, nobody);
  expect(planned).toMatchObject({ completeAt: Number.POSITIVE_INFINITY });
});

it('leaves out workouts without a duration, or with an impossible one or pulse, and counts them by reason', () => {
  const workouts = [
    run,
    { ...run, minutes: Number.NaN },
    { ...run, minutes: 0 },
    { ...run, minutes: 5000 },
    { ...run, averageHeartRate: 300 },
    { ...run, averageHeartRate: undefined },
  ];
  const { examples, leftOut } = workoutExamples({ workouts, restingHeartRates: [] });
  expect([...examplesIn(examples)]).toHaveLength(1);
  expect(leftOut).toEqual({ noDuration: 2, impossibleDuration: 1, impossibleHeartRate: 1 });
});
