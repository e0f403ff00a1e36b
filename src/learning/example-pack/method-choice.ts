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
 * What is to be expected of a method at this person: the person's own errors, and people's while there are few of them;
 * mean over targets.
 *
 * @param typical mean squared error over people, per target
 */
export function expectedSquare({ squares, counts }: MethodTally, typical: ArrayLike<number>): number {
  let sum = 0;
  for (const [target, square] of squares.entries())
    sum += (square + worthOfPeople * (typical[target] as number)) / ((counts[target] as number) + worthOfPeople);
  return sum / squares.length;
}
