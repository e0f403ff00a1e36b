import { beforeAll, describe, expect, it } from 'vitest';
import { windowsFrom, withOutcomes } from '../../../src/domain/glucose/windows.ts';
import { metaOf } from '../../../src/learning/example-method.ts';
import { disposeExamples, examplesFrom } from '../../../src/learning/examples.ts';
import { gainOf, precisionOf } from '../../../src/learning/head/head-prior.ts';
import { headProblem } from '../../../src/learning/head/head-problem.ts';
import { ridgeSolution } from '../../../src/learning/head/ridge-solution.ts';
import { toTensors } from '../../../src/learning/named-arrays.ts';
import { networkIn } from '../../../src/learning/network.ts';
import { seededRandom } from '../../../src/learning/random.ts';
import { startBackend } from '../../../src/training/backend.ts';
import { usedAs } from '../../../src/training/ensemble/ensemble-forecast.ts';
import { resampledHeads } from '../../../src/training/ensemble/resampled-heads.ts';
import { loadPack } from '../../../src/training/load-pack.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

const pack = loadPack('models/glucose-v2');
const windows = withOutcomes(windowsFrom(syntheticGlucose({ days: 2, interval: 5, seed: 3 })));
const support = { windows, hours: 48 };
beforeAll(startBackend);

/** A head of the whole support in closed form. */
function wholeHead(): number[] {
  const meta = metaOf(pack, pack.manifest.shipped);
  const own = toTensors(meta.own);
  const examples = examplesFrom(windows, pack.manifest.normalization);
  const problem = headProblem(own, networkIn(toTensors(meta.generic)), { examples, hours: support.hours }, meta.shape);
  disposeExamples(examples);
  const gram = problem.gram.dataSync();
  const head = ridgeSolution(gram, precisionOf(own).dataSync(), problem.rightSide.dataSync(), Math.sqrt(gram.length));
  const gain = gainOf(own).dataSync();
  return Array.from(head, (weight, at) => weight * (gain[at % gain.length] as number));
}

describe('an ensemble of resampled heads', () => {
  it('is the head of the whole support where every block is drawn once', async () => {
    const blocks = new Set(
      Array.from(windows.origins, (origin) => Math.floor((origin - (windows.origins[0] ?? 0)) / 10_800_000)),
    );
    let drawn = 0;
    const inTurn = () => (drawn++ + 0.5) / blocks.size;
    const [head] = await resampledHeads(pack, support, { replicas: 1, random: inTurn });
    const whole = wholeHead();
    const largest = Math.max(...whole.map(Math.abs));
    for (const [at, weight] of whole.entries())
      expect(Math.abs((head?.[at] ?? Number.NaN) - weight)).toBeLessThan(1e-4 * largest);
  });

  it('has members that differ, and the same ones of the same seed', async () => {
    const of = (seed: number) => resampledHeads(pack, support, { replicas: 2, random: seededRandom(seed) });
    const [one, other] = await of(1);
    expect(one).not.toEqual(other);
    expect(await of(1)).toEqual([one, other]);
  });
});

describe('the use of an ensemble', () => {
  const forecast = {
    change: Float32Array.of(10),
    mean: Float32Array.of(12),
    between: Float32Array.of(16),
    spread: Float32Array.of(3),
  };

  it('adds its variance to that of the network, as often as it counts', () => {
    expect(usedAs(forecast, { weight: 1, centre: 'change' })).toEqual({
      change: Float32Array.of(10),
      spread: Float32Array.of(5),
    });
    expect(usedAs(forecast, { weight: 0, centre: 'mean' })).toEqual({
      change: Float32Array.of(12),
      spread: Float32Array.of(3),
    });
  });
});
