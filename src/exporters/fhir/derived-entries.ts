import type { AmbulatoryGlucoseReport } from '../../domain/clinical/glucose/ambulatory-glucose-report.ts';
import type { GlucoseBand } from '../../domain/clinical/glucose/glucose-ranges.ts';
import { loinc } from '../../domain/loinc.ts';
import { isoTime } from '../iso-time.ts';
import { type Category, category, numberPart, quantity } from './building-blocks.ts';

/** What the record comes to where it holds enough; a doctor's system shows it, and nobody reads it back as a measurement. */
export interface DerivedFigures {
  /** Of [from, to), epoch ms. */
  readonly glucose: { readonly from: number; readonly to: number; readonly report: AmbulatoryGlucoseReport } | null;
  /** kg/m², and when the weight was taken, epoch ms. */
  readonly bodyMass: { readonly index: number; readonly time: number } | null;
}

/** Marks what follows from other entries. */
const derived = { meta: { tag: [{ code: 'derived', display: 'derived from other entries' }] } };

const observation = (kind: Category, code: string, text: string) => ({
  resourceType: 'Observation',
  ...derived,
  status: 'final',
  category: category(kind),
  code: codeOf(code, text),
});
const codeOf = (code: string, text: string) => ({ coding: [{ system: 'http://loinc.org', code }], text });

/** One decimal more than a screen shows. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The entries of a Bundle; of glucose as HL7's guide to continuous glucose monitoring has them (STU 1). */
export function derivedEntries({ glucose, bodyMass }: DerivedFigures, subject: object): object[] {
  const entries: object[] = [];
  if (glucose) {
    const effectivePeriod = { start: isoTime(glucose.from, 0), end: isoTime(glucose.to - 1, 0) };
    for (const resource of glucoseFigures(glucose.report)) entries.push({ ...resource, subject, effectivePeriod });
  }
  if (bodyMass)
    entries.push({
      ...observation('vital-signs', loinc.bodyMassIndex, 'Body mass index'),
      valueQuantity: quantity(rounded(bodyMass.index), 'kg/m2'),
      ...{ subject, effectiveDateTime: isoTime(bodyMass.time, 0) },
    });
  return entries.map((resource) => ({ resource }));
}

const bands: Readonly<Record<GlucoseBand, readonly [code: string, text: string]>> = {
  veryLow: [loinc.timeVeryLow, 'Glucose under 54 mg/dL'],
  low: [loinc.timeLow, 'Glucose from 54 to 69 mg/dL'],
  inRange: [loinc.timeInRange, 'Glucose from 70 to 180 mg/dL'],
  high: [loinc.timeHigh, 'Glucose from 181 to 250 mg/dL'],
  veryHigh: [loinc.timeVeryHigh, 'Glucose above 250 mg/dL'],
};

function glucoseFigures({
  mean,
  managementIndicator,
  coefficientOfVariation,
  times,
  group,
}: AmbulatoryGlucoseReport): object[] {
  const figure = (code: string, text: string, value: number, unit: string) => ({
    ...observation('laboratory', code, text),
    valueQuantity: quantity(rounded(value), unit),
  });
  const figures: object[] = [
    figure(loinc.meanGlucose, 'Mean glucose', mean, 'mg/dL'),
    figure(loinc.glucoseManagementIndicator, 'Glucose management indicator', managementIndicator, '%'),
    figure(loinc.glucoseVariation, 'Coefficient of variation of glucose', coefficientOfVariation, '%'),
  ];
  // The codes are of the usual bands: in pregnancy the range is another.
  if (group === 'pregnant') return figures;
  const component = (Object.keys(bands) as GlucoseBand[]).flatMap((band) =>
    numberPart(codeOf(...bands[band]), rounded(times[band]), '%'),
  );
  return [...figures, { ...observation('laboratory', loinc.timesInRanges, 'Times in glucose ranges'), component }];
}
