import type { AmbulatoryGlucoseReport } from '../../domain/clinical/glucose/ambulatory-glucose-report.ts';
import { stableVariation } from '../../domain/clinical/glucose/glucose-variability.ts';
import type { Format } from '../../ui/format.ts';

export const figureNames = [
  'mean',
  'managementIndicator',
  'coefficientOfVariation',
  'standardDeviation',
  'riskIndex',
  'lowIndex',
  'highIndex',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Whose formula it is; names of works are not translated. */
export const figureSources: Readonly<Record<FigureName, string>> = {
  mean: 'Battelino et al., Diabetes Care 2019; 42: 1593–1603',
  managementIndicator: 'Bergenstal et al., Diabetes Care 2018; 41: 2275–2280',
  coefficientOfVariation: 'Battelino et al., Diabetes Care 2019; 42: 1593–1603',
  standardDeviation: 'Battelino et al., Diabetes Care 2019; 42: 1593–1603',
  riskIndex: 'Klonoff et al., J Diabetes Sci Technol 2023; 17: 1226–1242',
  lowIndex: 'Kovatchev et al., Diabetes Care 1997; 20: 1655–1658',
  highIndex: 'Kovatchev et al., Diabetes Care 1997; 20: 1655–1658',
};

/** A figure as it is written, with no more decimals than it is worth. */
export function figureText(name: FigureName, report: AmbulatoryGlucoseReport, format: Format): string {
  switch (name) {
    case 'mean':
      return format.glucoseWithUnit(report.mean);
    case 'managementIndicator':
      return format.percent(report.managementIndicator / 100, 1);
    case 'coefficientOfVariation':
      return format.percent(report.coefficientOfVariation / 100, 1);
    case 'standardDeviation':
      return format.glucoseWithUnit(report.standardDeviation);
    case 'riskIndex':
      return `${format.number(report.riskIndex.index)} (${report.riskIndex.zone})`;
    case 'lowIndex':
      return format.number(report.indices.low, 1);
    case 'highIndex':
      return format.number(report.indices.high, 1);
  }
}

/** The formula with this report's own numbers in it. */
export function figureSum(name: FigureName, report: AmbulatoryGlucoseReport, format: Format): string | null {
  const { mean, standardDeviation, times, riskIndex } = report;
  const number = (value: number, digits = 1) => format.number(value, digits);
  switch (name) {
    case 'managementIndicator':
      return `3.31 + 0.02392 × ${number(mean)} mg/dL = ${format.percent(report.managementIndicator / 100, 2)}`;
    case 'coefficientOfVariation':
      return `100 × ${number(standardDeviation)} ÷ ${number(mean)} = ${format.percent(report.coefficientOfVariation / 100, 1)}`;
    case 'riskIndex':
      return report.group === 'pregnant'
        ? null
        : `3.0 × ${number(times.veryLow)} + 2.4 × ${number(times.low)} + 1.6 × ${number(times.veryHigh)} + 0.8 × ${number(times.high)} = ${number(riskIndex.index)}`;
    default:
      return null;
  }
}

export const isStable = ({ coefficientOfVariation }: AmbulatoryGlucoseReport): boolean =>
  coefficientOfVariation <= stableVariation;
