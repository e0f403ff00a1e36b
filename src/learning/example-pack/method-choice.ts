/** A person's own past weighs as much as what is known of people at so many examples. */
const worthOfPeople = 15;

/** How one method did so far: sums of squared errors of one person, and how many, per target; the pack's scale. */
export interface MethodTally {
  readonly squares: Float64Array;
  readonly counts: Float64Array;
}

export const emptyTally = (targets: number): MethodTally => ({
  squares: new Float64Array(targets),
  counts: new Float64Array(targets),
});

export function addError({ squares, counts }: MethodTally, target: number, error: number): void {
  squares[target] = (squares[target] as number) + error ** 2;
  counts[target] = (counts[target] as number) + 1;
}

/**
 * What is to be expected of a method at this person, per target: the person's own errors, and people's while there are
 * few of them.
 *
 * @param typical squared error of people, per target
 */
export const expectedSquares = ({ squares, counts }: MethodTally, typical: ArrayLike<number>): Float64Array =>
  squares.map(
    (square, target) =>
      (square + worthOfPeople * (typical[target] as number)) / ((counts[target] as number) + worthOfPeople),
  );

/** Another method takes over from the one that ships where its expected squared error is less than this share of it. */
const worthChanging = 0.97;

/** The candidate that is expected to err least, or what ships where none is clearly better. */
export function bestMethod<T>(candidates: readonly T[], shipped: T, square: (candidate: T) => number): T {
  const best = candidates.reduce((least, each) => (square(each) < square(least) ? each : least), shipped);
  return square(best) < worthChanging * square(shipped) ? best : shipped;
}
