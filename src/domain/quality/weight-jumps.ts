import { weightTolerance } from '../plausible-range.ts';
import type { QualityFinding, QualityReading } from './quality-finding.ts';

/** Neighbours further away than this say nothing of a jump. */
const nearMs = 7 * 86_400_000;

/** Single weights that lie far from both the one before and the one after: another person, or another unit. Oldest first. */
export function weightJumps(weights: readonly QualityReading[]): QualityFinding[] {
  return weights.flatMap((weight, index) => {
    const [before, after] = [weights[index - 1], weights[index + 1]];
    if (!before || !after || weight.time - before.time > nearMs || after.time - weight.time > nearMs) return [];
    const away = ({ value }: QualityReading) => (weight.value - value) / value;
    // Away from both to the same side, while these two agree.
    if (Math.min(Math.abs(away(before)), Math.abs(away(after))) <= weightTolerance) return [];
    if (away(before) * away(after) < 0) return [];
    const size = weight.value - (before.value + after.value) / 2;
    const { time } = weight;
    return [{ rule: 'weightJump', kind: 'weight', from: time, to: time, size, readings: [before, weight, after] }];
  });
}
