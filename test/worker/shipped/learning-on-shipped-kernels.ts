/** Bundled by shipped-kernels.test.ts as the worker is, and then run: nothing of tfjs is here but what the app ships. */
import { readPack } from '../../../src/learning/artifact.ts';
import { allCandidates } from '../../../src/learning/candidates.ts';
import { forecastGlucose } from '../../../src/learning/forecast-glucose.ts';
import { personalise } from '../../../src/learning/personalise.ts';
import { gradientsAreRight } from '../../../src/learning/self-test.ts';
import { traceLearning } from '../../../src/learning/trace.ts';
import { openCpu } from '../../../src/worker/backends/cpu.ts';
import { packBytes, seededPack } from '../../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

/** Everything the learner can be asked for, with either activation. */
export async function learnOnShippedKernels() {
  await openCpu();
  const series = syntheticGlucose({ days: 2 });
  const { manifest, weights } = packBytes(seededPack(7, 2));
  const compared: string[] = [];
  const leftOut: string[] = [];
  const traced: boolean[] = [];
  const predicted: number[] = [];
  for (const activation of ['softplus', 'relu']) {
    const pack = readPack(manifest.replace('softplus', activation), weights);
    const outcome = await personalise(pack, series, { candidates: allCandidates(pack.manifest) });
    if (outcome.ok) {
      compared.push(...Object.keys(outcome.value.comparison.errors));
      leftOut.push(...outcome.value.comparison.leftOut);
    }
    traced.push((await traceLearning(pack, series)).ok);
    for (const method of ['lastValue', 'generic'] as const)
      predicted.push(...((await forecastGlucose(pack, series, { method }))?.predicted ?? [Number.NaN]));
  }
  return { selfTest: await gradientsAreRight(), compared, leftOut, traced, predicted };
}
