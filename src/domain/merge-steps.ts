/**
 * Steps that several devices counted at once. At each moment the source of the highest priority that covers it counts,
 * its steps spread evenly over their span: neither are sources summed nor does the largest win.
 */
import type { SampleBatch } from './samples.ts';

/** A piece of time in which one source counts. */
export interface StepPiece {
  /** Epoch ms; `to` is not part of it. A count without a span has both the same. */
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly source: string | null;
}

interface Span extends StepPiece {
  readonly rank: number;
}

/** What is worn on the body counts before what lies on a table now and then. */
const wearable = /watch|band|\bring\b|fitbit|garmin|oura|whoop|tracker|手表|手环|戒指/i;

/** Sources in the order in which they are believed: those of `order`, then wearables, then others, then the unnamed. */
export function sourceRank(source: string | null, order: readonly string[] = []): number {
  const given = source === null ? -1 : order.indexOf(source);
  if (given >= 0) return given;
  if (source === null) return order.length + 2;
  return wearable.test(source) ? order.length : order.length + 1;
}

/** Pieces in time order. Of spans of one source that overlap, the shorter counts, then the one that began first. */
export function mergeSteps(batches: readonly SampleBatch[], order: readonly string[] = []): StepPiece[] {
  const spans = batches.flatMap((batch) => spansOf(batch, order));
  const lasting = spans.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const moments = [...new Set(lasting.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const pieces: Span[] = [];
  let running: Span[] = [];
  let next = 0;
  for (const [index, from] of moments.entries()) {
    const to = moments[index + 1];
    if (to === undefined) break;
    running = running.filter((span) => span.to > from);
    for (let span = lasting[next]; span !== undefined && span.from === from; span = lasting[++next]) running.push(span);
    if (running.length === 0) continue;
    const best = running.reduce((a, b) => (before(b, a) ? b : a));
    const steps = (best.steps * (to - from)) / (best.to - best.from);
    pieces.push({ ...best, from, to, steps });
  }
  return [...pieces, ...uncovered(spans, pieces)]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, steps, source }) => ({ from, to, steps, source }));
}

/** Steps of [from, to), of pieces that lie partly outside their share. */
export function stepsWithin(pieces: readonly StepPiece[], from: number, to: number): number {
  let sum = 0;
  for (const piece of pieces) {
    if (piece.from === piece.to) {
      if (piece.from >= from && piece.from < to) sum += piece.steps;
      continue;
    }
    const shared = Math.min(piece.to, to) - Math.max(piece.from, from);
    if (shared > 0) sum += (piece.steps * shared) / (piece.to - piece.from);
  }
  return sum;
}

const before = (a: Span, b: Span): boolean =>
  a.rank !== b.rank
    ? a.rank < b.rank
    : a.to - a.from !== b.to - b.from
      ? a.to - a.from < b.to - b.from
      : a.from < b.from;

function spansOf({ times, values, durations, source }: SampleBatch, order: readonly string[]): Span[] {
  const rank = sourceRank(source, order);
  return Array.from(times, (from, index) => {
    const steps = values[index] as number;
    return { from, to: from + (durations?.[index] ?? 0) * 1000, steps, source, rank };
  });
}

/** Counts of a moment, where no span of their own or a better source covers it; the best source's at each moment. */
function uncovered(spans: readonly Span[], pieces: readonly Span[]): Span[] {
  const atMoment = new Map<number, Span>();
  for (const span of spans) {
    if (span.to > span.from) continue;
    const known = atMoment.get(span.from);
    if (known === undefined || span.rank < known.rank) atMoment.set(span.from, span);
  }
  let next = 0;
  return [...atMoment.values()]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, rank }) => {
      while (next < pieces.length && (pieces[next] as Span).to <= from) next++;
      const piece = pieces[next];
      return piece === undefined || piece.from > from || piece.rank > rank;
    });
}
