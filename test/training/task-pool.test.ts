import { beforeAll, expect, it } from 'vitest';
import type { GlucoseSeries } from '../../src/domain/glucose/series.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import { normalizationOf, poolWindows } from '../../src/training/pooled-windows.ts';
import { taskPool } from '../../src/training/task-pool.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const personOf = (series: GlucoseSeries) => ({ dataset: 'synthetic', person: '1', series });
const series = syntheticGlucose({ days: 3 });
const people = [personOf(series)];
/** The same person, with every change ten times as large: told apart by it. */
const seenOtherwise = [personOf({ ...series, values: series.values.map((value) => 1000 + 10 * value) })];
const normalization = normalizationOf(poolWindows(people, 500, seededRandom(1)).windows);
const options = { count: 40, supportHours: [6], queryWindows: 16, supportWindows: 16, seed: 4 };

beforeAll(startBackend);

/** Of so many tasks, how many are of the person seen otherwise. */
function seenOtherwiseIn(tasks: number, throughOtherSensors: number): number {
  const draw = taskPool({ people, seenOtherwise }, normalization, { ...options, throughOtherSensors });
  const random = seededRandom(2);
  const sizes = Array.from({ length: tasks }, () => {
    const { support, query } = draw(random);
    const size = Math.max(...support.examples.targets.abs().dataSync());
    for (const { inputs, targets, known } of [support.examples, query])
      for (const tensor of [inputs, targets, known]) tensor.dispose();
    return size;
  });
  return sizes.filter((size) => size > 12).length;
}

it('tasks are of people as they were, or seen through another sensor, as often as asked', () => {
  expect(seenOtherwiseIn(60, 0)).toBe(0);
  expect(seenOtherwiseIn(60, 1)).toBe(60);
  const half = seenOtherwiseIn(60, 0.5);
  expect(half).toBeGreaterThan(15);
  expect(half).toBeLessThan(45);
});
