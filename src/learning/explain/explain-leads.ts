import { leadTimes } from '../../domain/forecast.ts';
import { featureGroups } from '../../domain/glucose/feature-groups.ts';
import { concatenateWindows, type Windows } from '../../domain/glucose/windows.ts';
import type { LeadExplanation } from '../../domain/glucose-explanation.ts';
import { shapleyValues } from '../../domain/shapley.ts';
import { mixedWindows } from './mixed-windows.ts';

/** Minutes ahead that are explained. */
const explained = [30, 60] as const;
const coalitions = 2 ** featureGroups.length;
/** Coalitions asked of the model at once: enough to keep a GPU busy, little enough for a phone's memory. */
const atOnce = 16;

/** Expected changes [window, lead] of windows, mg/dL. */
export type Predict = (windows: Windows) => Promise<Float32Array>;

/**
 * What each group of inputs adds to the expected change of one moment, against typical ones: exact Shapley values, where
 * a coalition is worth the mean expectation with its groups as they are now and the others as at each typical moment.
 */
export async function explainLeads(predict: Predict, moment: Windows, typical: Windows): Promise<LeadExplanation[]> {
  const worth = explained.map(() => new Float64Array(coalitions));
  for (let first = 0; first < coalitions; first += atOnce) {
    const some = Array.from({ length: atOnce }, (_, offset) => mixedWindows(moment, typical, first + offset));
    const change = await predict(concatenateWindows(some));
    for (const [at, minutes] of explained.entries()) {
      const lead = leadTimes.indexOf(minutes);
      for (let offset = 0; offset < atOnce; offset++)
        (worth[at] as Float64Array)[first + offset] = meanAtLead(change, lead, offset * typical.count, typical.count);
    }
  }
  return explained.map((minutes, at) => {
    const values = worth[at] as Float64Array;
    const parts = shapleyValues(values, featureGroups.length);
    return {
      minutes,
      typical: values[0] as number,
      expected: values[coalitions - 1] as number,
      parts: Object.fromEntries(
        featureGroups.map((group, player) => [group, parts[player] as number]),
      ) as unknown as LeadExplanation['parts'],
    };
  });
}

function meanAtLead(change: Float32Array, lead: number, from: number, count: number): number {
  let sum = 0;
  for (let window = from; window < from + count; window++) sum += change[window * leadTimes.length + lead] as number;
  return sum / count;
}
