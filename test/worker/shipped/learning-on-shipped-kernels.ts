/** Bundled by shipped-kernels.test.ts as the worker is, and then run: nothing of tfjs is here but what the app ships. */
import { readPack } from '../../../src/learning/artifact.ts';
import { forecastGlucose } from '../../../src/learning/forecast-glucose.ts';
import { personalise } from '../../../src/learning/personalise.ts';
import { gradientsAreRight } from '../../../src/learning/self-test.ts';
import { openCpu } from '../../../src/worker/backends/cpu.ts';
import { packBytes, seededPack } from '../../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

/** Everything the learner can be asked for, with either activation. */
export async function learnOnShippedKernels() {
  await openCpu();
  const series = syntheticGlucose({ days: 1.5 });
  const { manifest, weights } = packBytes(seededPack(7, 2));
  const personalised: boolean[] = [];
  const predicted: number[] = [];
  for (const activation of ['softplus', 'relu']) {
    const pack = readPack(manifest.replace('softplus', activation), weights);
    const outcome = await personalise(pack, series);
    personalised.push(outcome.ok);
    const adapted = outcome.ok ? outcome.value : undefined;
    for (const method of ['lastValue', 'generic', 'personal'] as const) {
      const forecast = await forecastGlucose(pack, series, { method, adapted });
      predicted.push(...(forecast?.predicted ?? [Number.NaN]));
    }
  }
  return { selfTest: await gradientsAreRight(), personalised, predicted };
}
