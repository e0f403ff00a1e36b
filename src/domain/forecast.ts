import type { MethodName } from './method.ts';

/**
 * A forecast is a distribution for each lead time, issued at a forecast origin, from the readings up to
 * and including that origin only. It is stored before its outcome is known and never changed afterwards.
 */
/** Minutes after the forecast origin: 5, 10, … 60. */
export const leadTimes: readonly number[] = Array.from({ length: 12 }, (_, index) => 5 * (index + 1));

/** One value per lead time, mg/dL. Quantiles never cross: q05 ≤ q25 ≤ predicted ≤ q75 ≤ q95. */
export interface ForecastBands {
  readonly predicted: readonly number[];
  readonly q05: readonly number[];
  readonly q25: readonly number[];
  readonly q75: readonly number[];
  readonly q95: readonly number[];
}

export interface GlucoseForecast extends ForecastBands {
  /** When the last reading it knows was taken, epoch ms. */
  readonly origin: number;
  /** That reading, mg/dL. */
  readonly level: number;
  /** Minutes after the origin, one for each value of the bands. */
  readonly leadTimes: readonly number[];
  readonly method: MethodName;
  readonly packId: string;
  readonly featureVersion: number;
}

/** A forecast as it stands in the ledger: written once, before the outcome. */
export interface LedgerEntry extends GlucoseForecast {
  readonly id: string;
  readonly profileId: string;
  readonly issuedAt: number;
  readonly version: 1;
}

/** One forecast held against one reading that arrived within its horizon. */
export interface ForecastScore {
  readonly forecastId: string;
  readonly profileId: string;
  /** When the reading was taken, epoch ms. */
  readonly observedAt: number;
  readonly leadMinutes: number;
  readonly actual: number;
  readonly predicted: number;
  /** What "stays as it is" would have said: the level at the origin. */
  readonly lastValue: number;
  readonly insideHalf: boolean;
  readonly insideNinety: boolean;
}

/** Linear between neighbouring lead times, from the level itself at lead zero. */
function atLead(values: readonly number[], forecast: GlucoseForecast, leadMinutes: number): number {
  let beforeLead = 0;
  let before = forecast.level;
  for (const [index, lead] of forecast.leadTimes.entries()) {
    const value = values[index] ?? Number.NaN;
    if (leadMinutes <= lead) return before + ((value - before) * (leadMinutes - beforeLead)) / (lead - beforeLead);
    beforeLead = lead;
    before = value;
  }
  return Number.NaN;
}

/** The band that holds half of the time, at any lead time within the horizon; mg/dL. */
export const halfBandAt = (forecast: GlucoseForecast, leadMinutes: number): readonly [low: number, high: number] => [
  atLead(forecast.q25, forecast, leadMinutes),
  atLead(forecast.q75, forecast, leadMinutes),
];

/**
 * Scores a forecast against a reading (mg/dL) taken at `observedAt`. Null where the reading lies outside the
 * horizon, or within 2.5 minutes of the origin, where there was nothing to foresee.
 */
export function scoreForecast(
  forecast: LedgerEntry,
  reading: { readonly time: number; readonly value: number },
): ForecastScore | null {
  const leadMinutes = (reading.time - forecast.origin) / 60_000;
  const horizon = forecast.leadTimes.at(-1) ?? 0;
  if (leadMinutes < 2.5 || leadMinutes > horizon) return null;
  const at = (values: readonly number[]) => atLead(values, forecast, leadMinutes);
  return {
    forecastId: forecast.id,
    profileId: forecast.profileId,
    observedAt: reading.time,
    leadMinutes,
    actual: reading.value,
    predicted: at(forecast.predicted),
    lastValue: forecast.level,
    insideHalf: reading.value >= at(forecast.q25) && reading.value <= at(forecast.q75),
    insideNinety: reading.value >= at(forecast.q05) && reading.value <= at(forecast.q95),
  };
}
