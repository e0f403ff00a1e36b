import type { ExampleSet } from './example-set.ts';

/** Fewer values that are the same may be chance. */
const fewest = 5;

/**
 * Per target, how many outcomes are known where there are several and all are exactly the same; else 0. A body does not
 * repeat itself: these are copies, or a device that is stuck, and a narrow band around them would be wrong.
 */
export function allEqual({ times, targets }: ExampleSet): number[] {
  const width = times.length === 0 ? 0 : targets.length / times.length;
  return Array.from({ length: width }, (_, target) => {
    const known = Array.from(times, (_, index) => targets[index * width + target] as number).filter(Number.isFinite);
    return known.length >= fewest && known.every((value) => value === known[0]) ? known.length : 0;
  });
}
