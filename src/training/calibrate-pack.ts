import type { MethodName } from '../domain/forecast.ts';
import { fineTuned } from '../learning/adapters/fine-tuned.ts';
import type { Pack } from '../learning/pack.ts';
import { quantileFactorsOf, typicalErrorOf } from './calibrate.ts';
import type { PersonEpisode } from './evaluation.ts';
import { withManifest } from './pack-builder.ts';
import type { GlucosePackConfiguration } from './packs/glucose.ts';
import { Progress } from './progress.ts';
import { relativeError } from './validate.ts';

const methods: readonly MethodName[] = ['lastValue', 'generic', 'fineTuned', 'personal'];

/** All that metaValidation people decide after meta-training: the plain fine-tuning to compare with, and the bands. */
export async function calibratePack(
  draft: Pack,
  { innerSteps, innerLearningRates }: GlucosePackConfiguration['fineTuning'],
  validation: readonly PersonEpisode[],
): Promise<Pack> {
  let pack = draft;
  const candidates = innerSteps.flatMap((steps) =>
    innerLearningRates.map((innerLearningRate) => ({ innerSteps: steps, innerLearningRate })),
  );
  const progress = new Progress('Choosing and calibrating', candidates.length + methods.length);
  let least = Number.POSITIVE_INFINITY;
  for (const [index, fineTuning] of candidates.entries()) {
    const error = await relativeError(withManifest(pack, { fineTuning }), validation, fineTuned);
    if (error < least) {
      least = error;
      pack = withManifest(pack, { fineTuning });
    }
    progress.show(index + 1);
  }
  pack = withManifest(pack, { typicalError: await typicalErrorOf(pack, validation) });
  for (const [index, method] of methods.entries()) {
    const factors = await quantileFactorsOf(pack, validation, method);
    pack = withManifest(pack, { quantiles: { ...pack.manifest.quantiles, [method]: factors } });
    progress.show(candidates.length + index + 1);
  }
  return pack;
}
