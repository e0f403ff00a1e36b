import { localDay } from '../../domain/calendar.ts';
import type { ObservationValues } from '../../domain/observation.ts';
import type { MealRelation } from '../../domain/observation-choices.ts';
import type { ImportCollector, RowPlace } from '../collector.ts';
import { entryNamed } from '../entry-named.ts';
import type { HealthElement } from './health-element.ts';

/** Of one source in one day: nobody pricks a finger every hour of a day, and every sensor measures more often. */
const sensorReadings = 24;

/** HKBloodGlucoseMealTime. */
const mealRelations: Readonly<Record<string, MealRelation>> = { '1': 'beforeMeal', '2': 'afterMeal' };

interface Reading {
  readonly time: number;
  readonly utcOffset: number | null;
  readonly milligrams: number;
  readonly mealRelation: MealRelation | undefined;
}

/** Of a source that measures through a day all readings are a sensor's, except those that were told a meal. */
export class GlucoseReadings {
  readonly #collector: ImportCollector;
  readonly #bySource = new Map<string | null, Reading[]>();

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  add(milligrams: number, record: HealthElement): void {
    const { time, source, utcOffset } = record;
    const readings = this.#bySource.get(source) ?? [];
    this.#bySource.set(source, readings);
    readings.push({
      time,
      utcOffset,
      milligrams,
      mealRelation: entryNamed(mealRelations, record.noted('HKBloodGlucoseMealTime')),
    });
  }

  finish(): void {
    for (const [source, readings] of this.#bySource) {
      const isSensor = this.#isSensor(readings);
      for (const { time, utcOffset, milligrams, mealRelation } of readings) {
        const at = { time, utcOffset, source };
        const place = placeOf(milligrams, time);
        if (isSensor && mealRelation === undefined) {
          this.#collector.sample('glucose', milligrams, at, place);
          continue;
        }
        const value: ObservationValues['glucose'] = {
          milligramsPerDecilitre: milligrams,
          ...(mealRelation ? { mealRelation } : {}),
        };
        this.#collector.observation({ kind: 'glucose', value }, at, place);
      }
    }
  }

  #isSensor(readings: readonly Reading[]): boolean {
    const days = new Map<string, number>();
    for (const { time, utcOffset } of readings) {
      if (!Number.isFinite(time)) continue;
      const day = localDay(time, this.#collector.offsetAt(time, utcOffset));
      const count = (days.get(day) ?? 0) + 1;
      if (count >= sensorReadings) return true;
      days.set(day, count);
    }
    return false;
  }
}

const placeOf = (milligrams: number, time: number): RowPlace => ({
  line: 0,
  text: `BloodGlucose ${milligrams} mg/dL ${Number.isFinite(time) ? new Date(time).toISOString() : ''}`,
});
