import { type GlucoseSeries, seriesBetween } from '../../glucose/series.ts';
import { ambulatoryProfile, type ProfilePoint } from './ambulatory-profile.ts';
import { type BloodGlucoseIndices, bloodGlucoseIndices } from './blood-glucose-indices.ts';
import { glucoseManagementIndicator } from './glucose-management-indicator.ts';
import type { TargetGroup } from './glucose-ranges.ts';
import { type GlucoseVariability, glucoseVariability } from './glucose-variability.ts';
import { type GlycemiaRiskIndex, glycemiaRiskIndex } from './glycemia-risk-index.ts';
import { againstTargets, type RangeVerdict } from './range-targets.ts';
import { type SensorCoverage, sensorCoverage } from './sensor-coverage.ts';
import { type TimeInRanges, timeInRanges } from './time-in-ranges.ts';

/** What fourteen days and more of a sensor come to. */
export interface AmbulatoryGlucoseReport extends GlucoseVariability {
  readonly group: TargetGroup;
  readonly times: TimeInRanges;
  readonly verdicts: readonly RangeVerdict[];
  /** Percent. */
  readonly managementIndicator: number;
  readonly riskIndex: GlycemiaRiskIndex;
  readonly indices: BloodGlucoseIndices;
  readonly profile: readonly ProfilePoint[];
}

export interface ReportPeriod {
  /** Epoch ms, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly group: TargetGroup;
}

/**
 * Everything of a period in one; the report is null, and the coverage says why, where there are fewer than 14 days or
 * 70 % of the readings.
 */
export function ambulatoryGlucoseReport(
  series: GlucoseSeries,
  { from, to, group }: ReportPeriod,
): { readonly coverage: SensorCoverage; readonly report: AmbulatoryGlucoseReport | null } {
  const inside = seriesBetween(series, from, to);
  const coverage = sensorCoverage(inside, { from, to });
  if (coverage.lacks !== null) return { coverage, report: null };
  const times = timeInRanges(inside.values, group);
  const variability = glucoseVariability(inside.values);
  return {
    coverage,
    report: {
      ...variability,
      group,
      times,
      verdicts: againstTargets(times, group),
      managementIndicator: glucoseManagementIndicator(variability.mean),
      // Defined by the usual bands, whatever the targets.
      riskIndex: glycemiaRiskIndex(timeInRanges(inside.values)),
      indices: bloodGlucoseIndices(inside.values),
      profile: ambulatoryProfile(inside),
    },
  };
}
