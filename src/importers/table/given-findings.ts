import type { SkipReason } from '../../domain/imported-file.ts';
import type { ImportCollector, MeasuredAt, RowPlace } from '../collector.ts';
import { type Found, type FoundGlucose, isFoundGlucose, isFoundSample, type RowFindings } from './findings.ts';

/** Glucose of a row, once the unit of the file is known. */
export interface DecidedGlucose {
  /** As written; an infinity for "Low" and "High". */
  readonly amount: number;
  /** mg/dL, or why the amount cannot be taken. */
  readonly canonical: number | SkipReason;
}

type When = Pick<MeasuredAt, 'time' | 'utcOffset'>;

/** Findings whose time is known, given to the collector one by one. */
export class GivenFindings {
  /** Whether a finding is one of a sensor's series. */
  isSensor: (found: Found) => boolean = () => false;
  readonly #collector: ImportCollector;

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  give(row: RowFindings, when: When, place: RowPlace, glucose?: DecidedGlucose): void {
    const { source, tags, comment } = row;
    const at: MeasuredAt = {
      ...when,
      ...(source === undefined ? {} : { source }),
      ...(tags === undefined ? {} : { tags }),
      ...(comment === undefined ? {} : { comment }),
    };
    for (const found of row.found) {
      if (typeof found === 'string') this.#collector.skip(found, place);
      else if (isFoundSample(found)) {
        const { sample, amount, delay, seconds } = found;
        this.#collector.sample(sample, amount, { ...at, time: at.time + delay }, place, seconds);
      } else if (isFoundGlucose(found)) {
        if (glucose === undefined) this.#collector.skip('badValue', place);
        else if (this.isSensor(found)) this.giveSensorGlucose(glucose, at, place);
        else this.#giveSpotGlucose(found, glucose, at, place);
      } else if (found.kind === 'heartRate' && this.isSensor(found))
        this.#collector.sample('heartRate', found.value.beatsPerMinute, at, place);
      else this.#collector.observation(found, at, place);
    }
  }

  /** "Low" and "High" are kept as the sensor's limits, and counted. */
  giveSensorGlucose({ amount, canonical }: DecidedGlucose, at: MeasuredAt, place: RowPlace): void {
    const collector = this.#collector;
    if (typeof canonical === 'string') collector.skip(canonical, place);
    else {
      if (amount === Number.NEGATIVE_INFINITY) collector.clippedLow++;
      if (amount === Number.POSITIVE_INFINITY) collector.clippedHigh++;
      collector.sample('glucose', canonical, at, place);
    }
  }

  /** What a meter shows as "LO" or "HI" lies outside what it can tell: no number is made of it. */
  #giveSpotGlucose(
    { mealRelation }: FoundGlucose,
    { amount, canonical }: DecidedGlucose,
    at: MeasuredAt,
    place: RowPlace,
  ): void {
    const value = Number.isFinite(amount) ? canonical : 'badValue';
    if (typeof value === 'string') this.#collector.skip(value, place);
    else {
      const glucose = { milligramsPerDecilitre: value, ...(mealRelation ? { mealRelation } : {}) };
      this.#collector.observation({ kind: 'glucose', value: glucose }, at, place);
    }
  }
}
