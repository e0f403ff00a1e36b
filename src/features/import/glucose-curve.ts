import type { SampleBatch } from '../../domain/samples.ts';

/** At most 120 means of equal spans of the longest glucose series, mg/dL, for a small curve; null where there is none. */
export function glucoseCurve(samples: readonly SampleBatch[]): number[] | null {
  const [longest] = samples.filter(({ kind }) => kind === 'glucose').sort((a, b) => b.values.length - a.values.length);
  if (longest === undefined || longest.values.length < 2) return null;
  const { values } = longest;
  const points = Math.min(120, values.length);
  const start = (index: number) => Math.floor((index * values.length) / points);
  return Array.from({ length: points }, (_, index) => {
    const span = values.subarray(start(index), start(index + 1));
    return span.reduce((sum, value) => sum + value, 0) / span.length;
  });
}
