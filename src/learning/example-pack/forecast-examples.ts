import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import { type Example, type ExampleSet, examplesIn } from '../../domain/examples/example-set.ts';
import { asItHappened, type PastForecast } from './as-it-happened.ts';
import { exampleMethodNamed } from './example-methods.ts';
import type { ExamplePack } from './example-pack.ts';
import { type ScaledExample, scaling } from './example-scale.ts';
import { addError, emptyTally, expectedSquare, type MethodTally } from './method-choice.ts';
import { type PersonForecast, PersonForecaster } from './person-forecaster.ts';

export { PackInvalid } from '../artifact.ts';
export { readExamplePack } from './example-artifact.ts';
export type { ExamplePack } from './example-pack.ts';

/** From, to; in the target's unit. */
export type Band = readonly [low: number, high: number];

export interface TargetForecast {
  readonly name: string;
  readonly unit: string;
  readonly expected: number;
  readonly half: Band;
  readonly eighty: Band;
  readonly ninety: Band;
}

export interface ExampleForecast {
  readonly targets: readonly TargetForecast[];
  readonly method: ExampleMethodName;
  /** How many of the person's own examples it was learned from. */
  readonly learnedFrom: number;
  /** Too few of them: this is what is typical of people, and must be called so. */
  readonly typical: boolean;
}

/** Why nothing is said: an input lies far outside everything the pack was made from. */
export interface Abstention {
  readonly abstains: 'unlikeAnySeen';
  /** The input, by its name in the layout. */
  readonly feature: string;
}

/** How one method did on the person's own past. */
export interface OwnRecord {
  readonly method: ExampleMethodName;
  /** Root mean squared error per target in its unit; NaN where no outcome was known. */
  readonly rmse: readonly number[];
  readonly forecasts: number;
}

/** A pack that has learned one person. */
export interface PersonalExamples {
  readonly method: ExampleMethodName;
  readonly learnedFrom: number;
  readonly records: readonly OwnRecord[];
  forecast(question: Example): ExampleForecast | Abstention;
  /** What would have been said of each of the person's examples before its outcome was known, in their order. */
  readonly past: readonly ExampleForecast[];
}

/** From so many scales on an input was never seen. */
const unlike = 8;

interface Candidate {
  readonly name: ExampleMethodName;
  readonly forecaster: PersonForecaster;
  readonly past: readonly PastForecast[];
  readonly tally: MethodTally;
  readonly error: number;
}

/**
 * Lets the person's past pass through every method of the pack, and keeps the one that erred least: people's errors
 * stand in where the person has few examples.
 */
export function personaliseExamples(pack: ExamplePack, examples: ExampleSet): PersonalExamples {
  const { manifest, scale, priors } = pack;
  const toScale = scaling(scale);
  const scaled = Array.from(examplesIn(examples), toScale);
  const candidates = (Object.keys(manifest.methods) as ExampleMethodName[]).flatMap((name) => {
    const [method, prior] = [exampleMethodNamed(name), priors[name]];
    if (!method || !prior) return [];
    return [candidateOf(name, new PersonForecaster(method, prior), { pack, examples, scaled })];
  });
  const shipped = candidates.find(({ name }) => name === manifest.shipped) as Candidate;
  const chosen = candidates.reduce((best, each) => (each.error < best.error ? each : best), shipped);
  return {
    method: chosen.name,
    learnedFrom: chosen.forecaster.learned,
    records: candidates.map(({ name, tally: { squares, counts } }) => ({
      method: name,
      rmse: Array.from(
        squares,
        (sum, target) => Math.sqrt(sum / (counts[target] as number)) * (scale.targetScale[target] as number),
      ),
      forecasts: Math.max(0, ...counts),
    })),
    past: chosen.past.map((each) => inUnits(each, chosen.name, pack)),
    forecast: (question) => forecastOf(chosen, { pack, question, scaled: toScale(question) }),
  };
}

function candidateOf(
  name: ExampleMethodName,
  forecaster: PersonForecaster,
  { pack, examples, scaled }: { pack: ExamplePack; examples: ExampleSet; scaled: readonly ScaledExample[] },
): Candidate {
  const tally = emptyTally(pack.manifest.layout.targets.length);
  const past = asItHappened(forecaster, examples, scaled);
  for (const { index, learned, mean } of past) {
    if (learned < pack.manifest.leastExamples) continue;
    for (const [target, outcome] of (scaled[index] as ScaledExample).targets.entries())
      if (Number.isFinite(outcome)) addError(tally, target, outcome - (mean[target] as number));
  }
  return {
    name,
    forecaster,
    past,
    tally,
    error: expectedSquare(tally, pack.manifest.methods[name]?.typicalSquare ?? []),
  };
}

function forecastOf(
  { name, forecaster }: Candidate,
  { pack, question, scaled }: { pack: ExamplePack; question: Example; scaled: ScaledExample },
): ExampleForecast | Abstention {
  const { manifest, scale } = pack;
  const strange = manifest.layout.features.find(
    ({ unit }, index) =>
      unit !== '0 or 1' &&
      Math.abs((question.inputs[index] as number) - (scale.inputMean[index] as number)) >
        unlike * (scale.inputScale[index] as number),
  );
  if (strange) return { abstains: 'unlikeAnySeen', feature: strange.name };
  return inUnits({ learned: forecaster.learned, ...forecaster.predict(scaled) }, name, pack);
}

/** A forecast of the pack's scale in the units of its targets, with its bands. */
function inUnits(
  { mean, sd, learned }: PersonForecast & { readonly learned: number },
  name: ExampleMethodName,
  { manifest, scale }: ExamplePack,
): ExampleForecast {
  const bands = manifest.methods[name]?.bands;
  return {
    method: name,
    learnedFrom: learned,
    typical: learned < manifest.leastExamples,
    targets: manifest.layout.targets.map((target, index) => {
      const unit = scale.targetScale[index] as number;
      const expected = (scale.targetMean[index] as number) + unit * (mean[index] as number);
      const band = (factors: readonly number[] | undefined): Band => {
        const reach = (factors?.[index] as number) * unit * (sd[index] as number);
        return [expected - reach, expected + reach];
      };
      return {
        ...target,
        expected,
        half: band(bands?.half),
        eighty: band(bands?.eighty),
        ninety: band(bands?.ninety),
      };
    }),
  };
}
