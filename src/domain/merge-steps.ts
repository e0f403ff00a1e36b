/**
 * Steps that several devices counted at once. At each moment the source of the highest priority that covers it counts,
 * and of one source the shorter span. What is covered only in part by such better spans gives to the rest of its time what
 * these have not told already: neither are sources summed nor does the largest win.
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

/** A stretch in which the same spans run: the best of them owns it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly under: readonly Span[];
}

/** What is worn on the body counts before what lies on a table now and then. */
const wearable = /watch|band|\bring\b|fitbit|garmin|oura|whoop|tracker|手表|手环|戒指/i;

/** Sources in the order in which they are believed: those of `order`, then wearables, then others, then the unnamed. */
function sourceRank(source: string | null, order: readonly string[] = []): number {
  const given = source === null ? -1 : order.indexOf(source);
  if (given >= 0) return given;
  if (source === null) return order.length + 2;
  return wearable.test(source) ? order.length : order.length + 1;
}

/** Pieces in time order. Of spans of one source that overlap, the shorter counts, then the one that began first. */
export function mergeSteps(batches: readonly SampleBatch[], order: readonly string[] = []): StepPiece[] {
  const spans = batches.flatMap((batch) => spansOf(batch, order));
  const pieces = piecesOf(stretchesOf(spans.filter(({ from, to }) => to > from))).sort(byTime);
  return [...pieces, ...uncovered(spans, pieces)]
    .sort(byTime)
    .map(({ from, to, steps, source }) => ({ from, to, steps, source }));
}

const byTime = (a: StepPiece, b: StepPiece): number => a.from - b.from || a.to - b.to;

/** Every stretch of time by the span that counts in it. */
function stretchesOf(lasting: Span[]): Map<Span, Stretch[]> {
  lasting.sort((a, b) => a.from - b.from);
  const moments = [...new Set(lasting.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const owned = new Map<Span, Stretch[]>();
  let running: Span[] = [];
  let next = 0;
  for (const [index, from] of moments.entries()) {
    const to = moments[index + 1];
    if (to === undefined) break;
    running = running.filter((span) => span.to > from);
    for (let span = lasting[next]; span !== undefined && span.from === from; span = lasting[++next]) running.push(span);
    if (running.length === 0) continue;
    const best = running.reduce((a, b) => (before(b, a) ? b : a));
    const under = running.length === 1 ? [] : running.filter((span) => span !== best);
    const stretches = owned.get(best);
    if (stretches === undefined) owned.set(best, [{ from, to, under }]);
    else stretches.push({ from, to, under });
  }
  return owned;
}

/** What better spans have told of a span: milliseconds and steps, of its own source and of others. */
interface Told {
  ownTime: number;
  ownSteps: number;
  otherTime: number;
  otherSteps: number;
}

/** The best span first, so that what a worse one has left is known when it is its turn. */
function piecesOf(owned: ReadonlyMap<Span, readonly Stretch[]>): Span[] {
  const toldOf = new Map<Span, Told>();
  const pieces: Span[] = [];
  for (const span of [...owned.keys()].sort((a, b) => (before(a, b) ? -1 : 1))) {
    const told = toldOf.get(span);
    const rest = told === undefined ? { steps: span.steps, time: span.to - span.from } : restOf(span, told);
    for (const { from, to, under } of owned.get(span) as readonly Stretch[]) {
      const steps = (rest.steps * (to - from)) / rest.time;
      pieces.push({ ...span, from, to, steps });
      for (const worse of under) tell(toldOf, worse, { isOwn: worse.source === span.source, time: to - from, steps });
    }
  }
  return pieces;
}

function tell(
  toldOf: Map<Span, Told>,
  span: Span,
  { isOwn, time, steps }: { readonly isOwn: boolean; readonly time: number; readonly steps: number },
): void {
  let told = toldOf.get(span);
  if (told === undefined) {
    told = { ownTime: 0, ownSteps: 0, otherTime: 0, otherSteps: 0 };
    toldOf.set(span, told);
  }
  if (isOwn) {
    told.ownTime += time;
    told.ownSteps += steps;
  } else {
    told.otherTime += time;
    told.otherSteps += steps;
  }
}

/**
 * Steps and milliseconds that a span has left. A source's own shorter spans are parts of its longer ones, so
 * these keep exactly the difference: a day's total beside its quarters. Another source's steps may be the same steps: of
 * an hour that a phone counted around the minutes of a watch, no more is left than the watch has not told, nor more than
 * the share of the time.
 */
function restOf(span: Span, { ownTime, ownSteps, otherTime, otherSteps }: Told): { steps: number; time: number } {
  const notOwn = span.to - span.from - ownTime;
  const time = notOwn - otherTime;
  const left = Math.max(0, span.steps - ownSteps);
  return { steps: Math.min((left * time) / notOwn, Math.max(0, left - otherSteps)), time };
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
