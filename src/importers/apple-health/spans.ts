/** Epoch ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Minutes that lie in any of the spans, where they overlap once. */
export function minutesCovered(spans: readonly Span[]): number {
  let covered = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return Math.round(covered / 6000) / 10;
}
