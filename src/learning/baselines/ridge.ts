import { leadTimes } from '../../domain/forecast.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import { selectWindows, type Windows } from '../../domain/glucose/windows.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { type Normalization, normalizeInputs } from '../examples.ts';
import type { Pack } from '../pack.ts';
import { blockedFolds } from './blocked-folds.ts';
import { recentFeatures } from './recent-levels.ts';
import { normalEquations, type Rows, ridgeWeights } from './ridge-regression.ts';

const leads = leadTimes.length;
/**
 * The last three hours, and one input that is always 1. All other inputs made it worse: on 64 metaTrain people with a
 * day of support it erred by 14.2 / 22.2 mg/dL at 30 / 60 min with them and by 13.3 / 21.2 without (last value 15.3 /
 * 23.4). What drifts over a record, such as the running mean, and the clock, of which a day holds one turn, lead
 * beyond what was seen.
 */
const columns = recentFeatures.length + 1;
/** Windows that "no change" is worth. Less than 30 let three hours, whose windows overlap, say too much. */
const penalties = [30, 100, 300, 1000, 10_000, 1_000_000];

/** Normalized inputs with a 1 at the end of each row, [window, column]. */
function inputRows(windows: Windows, normalization: Normalization): Float64Array {
  const inputs = normalizeInputs(windows, normalization);
  const rows = new Float64Array(windows.count * columns).fill(1);
  for (let window = 0; window < windows.count; window++)
    for (const [column, feature] of recentFeatures.entries())
      rows[window * columns + column] = inputs[window * featureCount + feature] as number;
  return rows;
}

/** The windows all of whose outcomes are known: then one factor serves every lead time. */
function complete(windows: Windows): Windows {
  const isKnown = (window: number) =>
    windows.targets.subarray(window * leads, (window + 1) * leads).every(Number.isFinite);
  return selectWindows(windows, Array.from({ length: windows.count }, (_, window) => window).filter(isKnown));
}

function rowsOf(windows: Windows, normalization: Normalization): Rows {
  const outputs = Float64Array.from(
    windows.targets,
    (change, index) => change / (normalization.targetScale[index % leads] as number),
  );
  return { count: windows.count, inputs: inputRows(windows, normalization), outputs };
}

/** [row, input] · [input, output] for one row and output. */
function outputOf(inputs: Float64Array, weights: ArrayLike<number>, row: number, lead: number): number {
  let sum = 0;
  for (let column = 0; column < columns; column++)
    sum += (inputs[row * columns + column] as number) * (weights[column * leads + lead] as number);
  return sum;
}

function squaredErrorOn({ inputs, outputs }: Rows, judged: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const row of judged)
    for (let lead = 0; lead < leads; lead++)
      sum += ((outputs[row * leads + lead] as number) - outputOf(inputs, weights, row, lead)) ** 2;
  return sum;
}

/** The penalty that errs least on blocks of time left out. */
function bestPenalty(rows: Rows, origins: Float64Array): number {
  const errors = penalties.map(() => 0);
  for (const { learned, judged } of blockedFolds(origins)) {
    const equations = normalEquations(rows, learned);
    for (const [index, penalty] of penalties.entries())
      (errors[index] as number) += squaredErrorOn(rows, judged, ridgeWeights(equations, penalty));
  }
  return penalties[errors.indexOf(Math.min(...errors))] as number;
}

/**
 * Ridge regression on the person's own windows, no network: what can be learned from one person alone. The penalty
 * pulls every weight to zero, the constant's too, so that little data says little more than last value does.
 *
 * What is learned: [column, lead], in the network's units.
 */
export const ridge: AdaptationMethod = {
  name: 'ridge',
  adapt: async ({ manifest: { normalization } }: Pack, support) => {
    const windows = complete(support.windows);
    if (windows.count === 0) return new Float32Array(columns * leads);
    const rows = rowsOf(windows, normalization);
    const all = Array.from({ length: rows.count }, (_, row) => row);
    return Float32Array.from(ridgeWeights(normalEquations(rows, all), bestPenalty(rows, windows.origins)));
  },
  predict: async ({ manifest: { normalization } }, adapted, windows) => {
    const inputs = inputRows(windows, normalization);
    return Float32Array.from(
      { length: windows.count * leads },
      (_, index) =>
        outputOf(inputs, adapted, Math.floor(index / leads), index % leads) *
        (normalization.targetScale[index % leads] as number),
    );
  },
};
