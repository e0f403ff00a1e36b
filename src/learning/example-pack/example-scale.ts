import { type Example, type ExampleSet, examplesIn, type WordShares } from '../../domain/examples/example-set.ts';
import { type Completion, completing, fitInputGaussian, type InputGaussian } from './input-gaussian.ts';

/** How a pack's numbers are brought to one scale; of the people it was fitted on, each one voice. */
export interface ExampleScale {
  /** [feature] */
  readonly inputMean: Float64Array;
  readonly inputScale: Float64Array;
  /** [target] */
  readonly targetMean: Float64Array;
  readonly targetScale: Float64Array;
  /** Of the scaled inputs. */
  readonly inputs: InputGaussian;
}

/** An example as methods see it: scaled, without gaps, the unknown inputs as expected from the known ones. */
export interface ScaledExample {
  /** Days since the epoch. */
  readonly day: number;
  /** [1 + feature], the first always one. */
  readonly design: Float64Array;
  /** How the inputs were completed; null where all were known. */
  readonly completion: Completion | null;
  /** [target], NaN where not known. */
  readonly targets: Float64Array;
  /** Words that it was written down under, where there are any. */
  readonly words?: WordShares | undefined;
}

const dayMs = 86_400_000;
/** Inputs are held inside this many scales: a slip of the finger must not throw a forecast. */
const furthest = 5;

/** Mean and standard deviation of a column over people, NaN left out. */
function columnScale(people: readonly (readonly Float64Array[])[], column: number): { mean: number; scale: number } {
  let weights = 0;
  let sum = 0;
  let squares = 0;
  for (const rows of people) {
    const values = rows.map((row) => row[column] as number).filter(Number.isFinite);
    for (const value of values) {
      weights += 1 / values.length;
      sum += value / values.length;
      squares += value ** 2 / values.length;
    }
  }
  if (weights === 0) return { mean: 0, scale: 1 };
  const mean = sum / weights;
  const variance = squares / weights - mean ** 2;
  return { mean, scale: variance > 1e-12 * Math.max(1, mean ** 2) ? Math.sqrt(variance) : 1 };
}

function columns(people: readonly (readonly Float64Array[])[], count: number) {
  const each = Array.from({ length: count }, (_, column) => columnScale(people, column));
  return {
    mean: Float64Array.from(each, ({ mean }) => mean),
    scale: Float64Array.from(each, ({ scale }) => scale),
  };
}

const scaled = (values: Float64Array, mean: Float64Array, scale: Float64Array): Float64Array =>
  values.map((value, index) => {
    const z = (value - (mean[index] as number)) / (scale[index] as number);
    return Math.max(-furthest, Math.min(furthest, z));
  });

/** Statistics of training people only. */
export function fitExampleScale(people: readonly ExampleSet[], features: number, targets: number): ExampleScale {
  const examples = people.map((set) => Array.from(examplesIn(set)));
  const inputs = columns(
    examples.map((each) => each.map((example) => example.inputs)),
    features,
  );
  const outcomes = columns(
    examples.map((each) => each.map((example) => example.targets)),
    targets,
  );
  return {
    inputMean: inputs.mean,
    inputScale: inputs.scale,
    targetMean: outcomes.mean,
    targetScale: outcomes.scale,
    inputs: fitInputGaussian(
      examples.map((each) => each.map((example) => scaled(example.inputs, inputs.mean, inputs.scale))),
      features,
    ),
  };
}

/** A function that scales examples of one pack. */
export function scaling(scale: ExampleScale): (example: Example) => ScaledExample {
  const complete = completing(scale.inputs);
  return (example) => {
    const { inputs, completion } = complete(scaled(example.inputs, scale.inputMean, scale.inputScale));
    return {
      day: example.time / dayMs,
      design: Float64Array.of(1, ...inputs),
      completion,
      ...(example.words && { words: example.words }),
      targets: example.targets.map(
        (value, index) => (value - (scale.targetMean[index] as number)) / (scale.targetScale[index] as number),
      ),
    };
  };
}
