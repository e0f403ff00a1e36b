import { leadTimes } from '../../domain/forecast.ts';
import { featureGroups, groupOfFeature } from '../../domain/glucose/feature-groups.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import type { Windows } from '../../domain/glucose/windows.ts';

/** A window of the moment, whose groups in the coalition are its own while the others are those of each typical one. */
export function mixedWindows(moment: Windows, typical: Windows, coalition: number): Windows {
  const taken = groupOfFeature.map((group) => (coalition & (1 << featureGroups.indexOf(group))) !== 0);
  const inputs = Float32Array.from(typical.inputs);
  for (let index = 0; index < inputs.length; index++)
    if (taken[index % featureCount]) inputs[index] = moment.inputs[index % featureCount] as number;
  return {
    count: typical.count,
    inputs,
    targets: new Float32Array(typical.count * leadTimes.length).fill(Number.NaN),
    // The level is the first of the inputs.
    levels: Float32Array.from({ length: typical.count }, (_, window) => inputs[window * featureCount] as number),
    origins: new Float64Array(typical.count).fill(moment.origins[0] as number),
  };
}
