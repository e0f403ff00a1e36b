/** A bolus of rapid-acting insulin. */
export interface Bolus {
  /** Epoch ms. */
  readonly time: number;
  readonly units: number;
}

/** Minutes: rapid-acting analogues in adults, as Loop has them. */
const actionMinutes = 360;
const peakMinutes = 75;

const tau = (peakMinutes * (1 - peakMinutes / actionMinutes)) / (1 - (2 * peakMinutes) / actionMinutes);
const a = (2 * tau) / actionMinutes;
const s = 1 / (1 - a + (1 + a) * Math.exp(-actionMinutes / tau));

/**
 * Share of a bolus that still has to act `minutes` after it: the exponential curve of Loop (LoopKit,
 * `ExponentialInsulinModel`; derived by D. Maksimovic), which ends at `actionMinutes` and peaks at `peakMinutes`.
 */
export function shareOnBoard(minutes: number): number {
  if (minutes <= 0) return 1;
  if (minutes >= actionMinutes) return 0;
  const bracket = (minutes ** 2 / (tau * actionMinutes * (1 - a)) - minutes / tau - 1) * Math.exp(-minutes / tau) + 1;
  return 1 - s * (1 - a) * bracket;
}

/** Units still to act at `time`, of the boluses before it. Basal insulin is not counted. */
export const insulinOnBoard = (boluses: readonly Bolus[], time: number): number =>
  boluses.reduce(
    (sum, bolus) => (bolus.time < time ? sum + bolus.units * shareOnBoard((time - bolus.time) / 60_000) : sum),
    0,
  );
