import { fewestMilligrams, glucoseLimits } from '../domain/plausible-range.ts';
import { type GlucoseUnit, glucoseToCanonical } from '../domain/units.ts';
import type { RawReadings } from './raw-readings.ts';

export interface DecidedUnit {
  readonly unit: GlucoseUnit;
  readonly certain: boolean;
  /** mg/dL, or why the reading's amount cannot be taken. */
  readonly canonical: (index: number) => number | 'otherUnit' | 'implausible';
}

/** Half the readings of any person lie below this in mmol/L, and above it in mg/dL. */
const dividingMedian = 35;
/** More than any sensor or meter shows in mmol/L. */
const mostMillimoles = 36;
/** What sensors call "Low" lies below, what they call "High" above: stored as the limit, mg/dL. */
export const clippedLow = 40;
export const clippedHigh = 400;

/**
 * The unit of the file: the one chosen, or named by the header and borne out by the values, or concluded from the
 * values. Readings that fit only the other unit are left out, not converted: nobody can tell 25 mmol/L from 25 mg/dL.
 */
export function decideUnit(raw: RawReadings, named: GlucoseUnit | null, chosen?: GlucoseUnit): DecidedUnit {
  const byRows = unitOfMostRows(raw);
  const unit = chosen ?? byRows ?? unitByMedian(raw.amounts) ?? named ?? 'mg/dL';
  const certain = chosen !== undefined || unit === (byRows ?? named);
  const isOther = otherUnitTest(raw, unit);
  const [lowest, highest] = glucoseLimits.hard;
  return {
    unit,
    certain,
    canonical: (index) => {
      const amount = raw.amount(index);
      if (amount === Number.NEGATIVE_INFINITY) return clippedLow;
      if (amount === Number.POSITIVE_INFINITY) return clippedHigh;
      const own = raw.unit(index);
      if (own === null && isOther(amount)) return 'otherUnit';
      const value = glucoseToCanonical(amount, own ?? unit);
      return value >= lowest && value <= highest ? value : 'implausible';
    },
  };
}

/** The unit that most rows name; null where rows name none. */
function unitOfMostRows(raw: RawReadings): GlucoseUnit | null {
  let milligrams = 0;
  let millimoles = 0;
  for (let index = 0; index < raw.length; index++) {
    const unit = raw.unit(index);
    if (unit === 'mg/dL') milligrams++;
    if (unit === 'mmol/L') millimoles++;
  }
  if (milligrams + millimoles === 0) return null;
  return millimoles > milligrams ? 'mmol/L' : 'mg/dL';
}

function unitByMedian(amounts: Float64Array): GlucoseUnit | null {
  const sorted = amounts.filter(Number.isFinite).sort();
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return null;
  return median < dividingMedian ? 'mmol/L' : 'mg/dL';
}

/**
 * In a file of mg/dL, amounts under 20 are of the other unit; and once there is one such, all under 36 are, since a file
 * that mixes units mixes high values too.
 */
function otherUnitTest(raw: RawReadings, unit: GlucoseUnit): (amount: number) => boolean {
  if (unit === 'mmol/L') return (amount) => amount > mostMillimoles && amount <= glucoseLimits.hard[1];
  const other = (limit: number) => (amount: number) => amount >= 1 && amount < limit;
  const amounts = raw.amounts;
  const mixed = amounts.some((amount, index) => raw.unit(index) === null && other(fewestMilligrams)(amount));
  return other(mixed ? mostMillimoles : fewestMilligrams);
}
