/**
 * The percentile of values in ascending order, linear between order statistics (Hyndman & Fan's seventh, the usual one of
 * R and numpy).
 *
 * @param sorted ascending; at least one
 * @param percent 0 to 100
 */
export function percentileOf(sorted: ArrayLike<number>, percent: number): number {
  const position = (percent / 100) * (sorted.length - 1);
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}
