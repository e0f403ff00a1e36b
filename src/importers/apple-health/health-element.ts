import { utcOffsetAt } from '../../domain/calendar.ts';
import type { MeasuredAt, RowPlace } from '../collector.ts';
import type { HealthClock } from './health-clock.ts';
import type { SourceNames } from './source-names.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface ReadWith {
  readonly clock: HealthClock;
  readonly sources: SourceNames;
}

/** A record, correlation or workout: when, by what, and the metadata inside it. */
export class HealthElement implements MeasuredAt, RowPlace {
  readonly attributes: Attributes;
  readonly source: string | null;
  /** Epoch ms of its start and end; NaN where they are not written as times. */
  readonly time: number;
  readonly end: number;
  /** XML has no lines that mean anything. */
  readonly line = 0;
  readonly #writtenOffset: number | null;
  #metadata: Map<string, string> | null = null;

  constructor(attributes: Attributes, { clock, sources }: ReadWith) {
    this.attributes = attributes;
    this.source = sources.named(attributes.sourceName);
    const start = clock.at(attributes.startDate);
    const end = attributes.endDate === attributes.startDate ? start : clock.at(attributes.endDate);
    this.time = start?.time ?? Number.NaN;
    this.end = end?.time ?? this.time;
    this.#writtenOffset = start?.utcOffset ?? null;
  }

  /** Without `HKQuantityTypeIdentifier` and the like. */
  get type(): string {
    return shortType(this.attributes.type ?? this.attributes.workoutActivityType);
  }

  get amount(): number {
    const { value = '' } = this.attributes;
    return value.trim() === '' ? Number.NaN : Number(value);
  }

  get utcOffset(): number | null {
    return this.offsetAt(this.time);
  }

  get text(): string {
    const { type = this.attributes.workoutActivityType ?? '', value = '', unit = '', startDate = '' } = this.attributes;
    return `${type} ${value} ${unit} ${startDate}`;
  }

  /** What stays of it to the end, without the text of the file. */
  kept(label: string): MeasuredAt & RowPlace {
    const { time, utcOffset, source } = this;
    const written = Number.isFinite(time) ? new Date(time).toISOString() : '';
    return { time, utcOffset, source, line: 0, text: `${label} ${written}` };
  }

  note(key: string | undefined, value: string | undefined): void {
    if (key === undefined || value === undefined) return;
    this.#metadata ??= new Map();
    this.#metadata.set(key, value);
  }

  noted(key: string): string | undefined {
    return this.#metadata?.get(key);
  }

  /**
   * Minutes at an instant. Apple writes all times in the zone of the phone on the day of the export; the zone in which
   * something was measured stands beside it, where it is known.
   */
  offsetAt(time: number): number | null {
    const zone = this.#metadata?.get('HKTimeZone');
    if (zone === undefined || !Number.isFinite(time)) return this.#writtenOffset;
    try {
      return utcOffsetAt(zone, time);
    } catch {
      return this.#writtenOffset;
    }
  }
}

export const shortType = (type = ''): string =>
  type.replace(/^HK(?:(?:Quantity|Category|Correlation|Data)TypeIdentifier|WorkoutActivityType)/, '');
