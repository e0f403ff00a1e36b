/**
 * Bundled by shipped-kernels.long.test.ts as the worker is, and then run by itself: nothing of tfjs is here but what the app
 * ships. The folder with pack.json and weights.safetensors is its argument; it prints what it found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methodNames } from '../../../src/domain/method.ts';
import { readPack } from '../../../src/learning/artifact.ts';
import { allCandidates } from '../../../src/learning/candidates.ts';
import { forecastGlucose } from '../../../src/learning/forecast-glucose.ts';
import { personalise } from '../../../src/learning/personalise.ts';
import { gradientsAreRight } from '../../../src/learning/self-test.ts';
import { traceLearning } from '../../../src/learning/trace.ts';
import { openCpu } from '../../../src/worker/backends/cpu.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

export interface OnShippedKernels {
  readonly selfTest: boolean;
  /** By activation: the methods that were compared, those that failed, and the lead times that a forecast has. */
  readonly learned: readonly {
    readonly compared: readonly string[];
    readonly leftOut: readonly string[];
    readonly traced: boolean;
    readonly leads: number;
  }[];
}

const folder = process.argv[2] as string;
const manifest = readFileSync(join(folder, 'pack.json'), 'utf8');
const weights = new Uint8Array(readFileSync(join(folder, 'weights.safetensors'))).buffer;

/** Everything the learner can be asked for, with this activation. */
async function learnWith(activation: 'softplus' | 'relu'): Promise<OnShippedKernels['learned'][number]> {
  const series = syntheticGlucose({ days: 1 });
  const pack = readPack(manifest.replace('softplus', activation), weights);
  const outcome = await personalise(pack, series, { candidates: allCandidates(pack.manifest) });
  if (!outcome.ok) throw new Error('expected a comparison');
  const { errors, leftOut } = outcome.value.comparison;
  const forecast = await forecastGlucose(pack, series, { method: 'generic' });
  return {
    compared: methodNames.filter((name) => name in errors),
    leftOut,
    traced: (await traceLearning(pack, series)).ok,
    leads: forecast?.predicted.filter(Number.isFinite).length ?? 0,
  };
}

await openCpu();
const found: OnShippedKernels = {
  selfTest: await gradientsAreRight(),
  learned: [await learnWith('softplus'), await learnWith('relu')],
};
console.info(JSON.stringify(found));
