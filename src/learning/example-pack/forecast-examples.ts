import type {
  Abstention,
  Band,
  ExampleForecast,
  OwnRecord,
  TargetForecast,
  TargetReasons,
} from '../../domain/examples/example-forecast.ts';
import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import {
  type Example,
  type ExampleSet,
  type ExampleTarget,
  examplesIn,
  groupsOf,
} from '../../domain/examples/example-set.ts';
import { asItHappened, type PastForecast } from './as-it-happened.ts';
import { exampleMethodNamed } from './example-methods.ts';
import type { ExamplePack } from './example-pack.ts';
import { type ScaledExample, scaling } from './example-scale.ts';
import { explainExample, type ScaledReasons, usualDesign } from './explain-example.ts';
import { addError, bestMethod, emptyTally, expectedSquares, type MethodTally } from './method-choice.ts';
import { type PersonForecast, PersonForecaster } from './person-forecaster.ts';

export { PackInvalid } from '../pack-invalid.ts';
export { readExamplePack } from './example-artifact.ts';
export type { ExamplePack } from './example-pack.ts';
export type { Abstention, Band, ExampleForecast, OwnRecord, TargetForecast };

/** A pack that has learned one person. */
export interface PersonalExamples {
  /** What forecasts each target. */
  readonly methods: readonly ExampleMethodName[];
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
  /** The same before it had met the person. */
  readonly fresh: PersonForecaster;
  readonly past: readonly PastForecast[];
  readonly tally: MethodTally;
  /** To be expected of it at this person, per target. */
  readonly squares: Float64Array;
}

/**
 * Lets the person's past pass through every method of the pack, and keeps for each target the one that erred least:
 * people's errors stand in where the person has few examples.
 */
export function personaliseExamples(
  pack: ExamplePack,
  examples: ExampleSet,
  { explainPast = [] }: { readonly explainPast?: readonly number[] } = {},
): PersonalExamples {
  const { manifest, scale, priors } = pack;
  const toScale = scaling(scale);
  const scaled = Array.from(examplesIn(examples), toScale);
  const candidates = (Object.keys(manifest.methods) as ExampleMethodName[]).flatMap((name) => {
    const [method, prior] = [exampleMethodNamed(name), priors[name]];
    if (!method || !prior) return [];
    const fresh = new PersonForecaster(method, prior, manifest.overlap);
    const forecaster = new PersonForecaster(method, prior, manifest.overlap);
    return [candidateOf({ name, forecaster, fresh }, { pack, examples, scaled, explainPast })];
  });
  const usual = usualDesign(scaled, 1 + manifest.layout.features.length);
  const shipped = candidates.find(({ name }) => name === manifest.shipped) as Candidate;
  const chosen = manifest.layout.targets.map((_, target) =>
    bestMethod(candidates, shipped, ({ squares }) => squares[target] as number),
  );
  return {
    methods: chosen.map(({ name }) => name),
    learnedFrom: shipped.forecaster.learned,
    records: candidates.map(({ name, tally: { squares, counts } }) => ({
      method: name,
      rmse: Array.from(
        squares,
        (sum, target) => Math.sqrt(sum / (counts[target] as number)) * (scale.targetScale[target] as number),
      ),
      forecasts: Math.max(0, ...counts),
    })),
    forecast: (question) => {
      const strange = strangeInput(question, pack);
      if (strange) return strange;
      const asked = toScale(question);
      return inUnits(
        chosen.map(({ name, forecaster, fresh }) => ({
          name,
          learned: forecaster.learned,
          ...forecaster.predict(asked),
          reasons: explainExample({ forecaster, fresh, asked, usual, layout: manifest.layout }),
        })),
        pack,
      );
    },
    past: Array.from(examples.times, (_, index) =>
      inUnits(
        chosen.map(({ name, past }) => ({ name, ...(past[index] as PastForecast) })),
        pack,
      ),
    ),
  };
}

interface PastOfPerson {
  readonly pack: ExamplePack;
  readonly examples: ExampleSet;
  readonly scaled: readonly ScaledExample[];
  /** Of which examples reasons are wanted. */
  readonly explainPast: readonly number[];
}

function candidateOf(
  { name, forecaster, fresh }: Pick<Candidate, 'name' | 'forecaster' | 'fresh'>,
  { pack, examples, scaled, explainPast }: PastOfPerson,
): Candidate {
  const tally = emptyTally(pack.manifest.layout.targets.length);
  const { layout } = pack.manifest;
  const past = asItHappened(forecaster, examples, scaled, (index) => {
    if (!explainPast.includes(index)) return undefined;
    const usual = usualDesign(scaled.slice(0, index), 1 + layout.features.length);
    return explainExample({ forecaster, fresh, asked: scaled[index] as ScaledExample, usual, layout });
  });
  for (const { index, learned, mean } of past) {
    if (learned < pack.manifest.leastExamples) continue;
    for (const [target, outcome] of (scaled[index] as ScaledExample).targets.entries())
      if (Number.isFinite(outcome)) addError(tally, target, outcome - (mean[target] as number));
  }
  const squares = expectedSquares(tally, pack.manifest.methods[name]?.typicalSquare ?? []);
  return { name, forecaster, fresh, past, tally, squares };
}

/** The first input that lies far outside everything the pack was made from; null where all lie within. */
function strangeInput(question: Example, { manifest, scale }: ExamplePack): Abstention | null {
  const strange = manifest.layout.features.find(
    ({ unit }, index) =>
      unit !== '0 or 1' &&
      Math.abs((question.inputs[index] as number) - (scale.inputMean[index] as number)) >
        unlike * (scale.inputScale[index] as number),
  );
  return strange ? { abstains: 'unlikeAnySeen', feature: strange.name } : null;
}

interface Said extends PersonForecast {
  readonly name: ExampleMethodName;
  readonly learned: number;
  readonly reasons?: readonly ScaledReasons[];
}

/** Each target's forecast, by its own method, in the target's unit with its bands. */
function inUnits(each: readonly Said[], { manifest, scale }: ExamplePack): ExampleForecast {
  const learnedFrom = each[0]?.learned ?? 0;
  return {
    learnedFrom,
    typical: learnedFrom < manifest.leastExamples,
    targets: each.map(({ name: method, mean, sd, reasons }, index) => {
      const unit = scale.targetScale[index] as number;
      const expected = (scale.targetMean[index] as number) + unit * (mean[index] as number);
      const bands = manifest.methods[method]?.bands;
      const band = (factors: readonly number[] | undefined): Band => {
        const reach = (factors?.[index] as number) * unit * (sd[index] as number);
        return [expected - reach, expected + reach];
      };
      return {
        ...(manifest.layout.targets[index] as ExampleTarget),
        method,
        expected,
        half: band(bands?.half),
        eighty: band(bands?.eighty),
        ninety: band(bands?.ninety),
        ...(reasons?.[index] && { why: reasonsInUnits(reasons[index], index, { manifest, scale }) }),
      };
    }),
  };
}

function reasonsInUnits(
  { typical, own, parts }: ScaledReasons,
  target: number,
  { manifest: { layout }, scale }: Pick<ExamplePack, 'manifest' | 'scale'>,
): TargetReasons {
  const unit = scale.targetScale[target] as number;
  return {
    typical: (scale.targetMean[target] as number) + unit * typical,
    own: unit * own,
    parts: groupsOf(layout).map((group, player) => ({ group, value: unit * (parts[player] as number) })),
  };
}
