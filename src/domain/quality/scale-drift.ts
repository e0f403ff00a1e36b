import type { QualityFinding, QualityReading } from './quality-finding.ts';

/** A weighing and the scale or app it came from; null for one that was typed. */
export interface SourcedWeight extends QualityReading {
  readonly source: string | null;
}

/** Weighings further apart than this differ for other reasons. */
const nearMs = 3 * 86_400_000;
const fewest = 3;
/** Kilograms: more than breakfast and a glass of water. */
const apart = 0.8;

/** Two sources of weights that lie steadily apart: a step between scales looks like a change of the body. Oldest first. */
export function scaleDrift(weights: readonly SourcedWeight[]): QualityFinding[] {
  const names = [...new Set(weights.map(({ source }) => source))];
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other) => {
      const of = (name: string | null) => weights.filter(({ source }) => source === name);
      return compare(of(one), of(other)) ?? [];
    }),
  );
}

function compare(one: readonly SourcedWeight[], other: readonly SourcedWeight[]): QualityFinding | null {
  const pairs = other.flatMap((weight) => {
    const near = nearest(one, weight.time);
    return near && Math.abs(near.time - weight.time) <= nearMs ? [{ near, weight }] : [];
  });
  if (pairs.length < fewest) return null;
  const differences = pairs.map(({ near, weight }) => weight.value - near.value).sort((a, b) => a - b);
  const middle = (differences.length - 1) / 2;
  const size = ((differences[Math.floor(middle)] as number) + (differences[Math.ceil(middle)] as number)) / 2;
  if (Math.abs(size) < apart) return null;
  const readings = [...new Set(pairs.flatMap(({ near, weight }) => [near, weight]))].sort((a, b) => a.time - b.time);
  return {
    rule: 'scaleDrift',
    kind: 'weight',
    from: Math.min(...[...one, ...other].map(({ time }) => time)),
    to: Math.max(...[...one, ...other].map(({ time }) => time)),
    size,
    readings,
    origins: [one, other].map((all) => {
      const name = all[0]?.source ?? null;
      return { key: name ?? '', name, readings: all.length };
    }),
  };
}

function nearest(weights: readonly SourcedWeight[], time: number): SourcedWeight | undefined {
  let best: SourcedWeight | undefined;
  for (const weight of weights)
    if (best === undefined || Math.abs(weight.time - time) < Math.abs(best.time - time)) best = weight;
  return best;
}
