import { utcOffsetAt } from '../domain/calendar.ts';
import type {
  FileDecisions,
  FileFormat,
  FileOptions,
  ImportedObservation,
  ParsedFile,
  SkipReason,
} from '../domain/imported-file.ts';
import type { Measurement } from '../domain/observation.ts';
import { type NumberField, observationFields } from '../domain/observation-fields.ts';
import { judge } from '../domain/plausible-range.ts';
import type { SampleKind } from '../domain/samples.ts';
import { fingerprintOf } from './fingerprint.ts';
import { SampleBuilder } from './sample-builder.ts';
import { SkipTally } from './skip-tally.ts';

/** A device's clock may be a little ahead. */
export const clockToleranceMs = 15 * 60_000;

/** A clock that was never set counts from 1970, or 1904, or 1900; before that, nothing of a living person was measured. */
const earliest = Date.UTC(1900, 0, 1);

/** Minutes. No place's clock was ever sixteen hours from Greenwich's. */
const farthestOffset = 16 * 60;

/** Seconds. Steps are told by the minute, the hour or the day; what stands for more is a wrong end. */
const longestSpan = 2 * 86_400;
const isSpan = (seconds: number): boolean => seconds >= 0 && seconds <= longestSpan;

/** Where a row stands, for the report: its line from 1, or 0 where there are no lines, and its text. */
export interface RowPlace {
  readonly line: number;
  readonly text: string;
}

/** Facts beside a measurement. `utcOffset` in minutes; where the file has none, that of the options' zone at the time. */
export interface MeasuredAt {
  /** Epoch ms. */
  readonly time: number;
  readonly utcOffset?: number | null;
  readonly source?: string | null;
  readonly tags?: readonly string[];
  readonly comment?: string;
}

const sampleLimits: Readonly<Record<SampleKind, NumberField['hard']>> = {
  glucose: (observationFields.glucose.milligramsPerDecilitre as NumberField).hard,
  heartRate: (observationFields.heartRate.beatsPerMinute as NumberField).hard,
  steps: (observationFields.steps.count as NumberField).hard,
};

/**
 * What two rows of one file have in common that tell of the same. Google's archives hold each workout twice, as TCX and as
 * a session, and each night of a Fitbit twice, with its stages and without, in figures that differ a little: the first counts.
 */
function keyOf({ kind, time, value, source }: ImportedObservation): string {
  if (kind === 'workout') return `workout ${time}`;
  if (kind === 'sleep') return `sleep ${time} ${source ?? ''}`;
  return `${kind} ${time} ${JSON.stringify(value)}`;
}

/**
 * What an importer found, checked as it comes: every row of the file ends as an observation, a sample, a duplicate or a
 * skipped row, and they add up. Nothing implausible and nothing from the future passes.
 */
export class ImportCollector {
  readonly options: FileOptions;
  clippedLow = 0;
  clippedHigh = 0;
  #decisions: FileDecisions = {};
  #contents: Partial<Record<FileFormat, number>> | undefined;
  #format: FileFormat | undefined;
  #rowsRead = 0;
  readonly #observations = new Map<string, ImportedObservation>();
  readonly #samples = new Map<string, SampleBuilder>();
  readonly #skipped = new SkipTally();
  #duplicates = 0;

  constructor(options: FileOptions) {
    this.options = options;
  }

  /** One more row that ends as exactly this observation, or is skipped with the reason it cannot be one. */
  observation(measurement: Measurement, at: MeasuredAt, place: RowPlace): void {
    this.#rowsRead++;
    const reason = this.#reasonAgainst(at) ?? (judge(measurement).verdict === 'refuse' ? 'implausible' : null);
    if (reason !== null) {
      this.#skipped.add(reason, place.line, place.text);
      return;
    }
    const { time, tags, comment } = at;
    const { kind, value } = measurement;
    const observation = {
      kind,
      value,
      time,
      utcOffset: this.offsetAt(time, at.utcOffset),
      ...(at.source ? { source: at.source } : {}),
      ...(tags?.length ? { tags } : {}),
      ...(comment ? { comment } : {}),
    } as ImportedObservation;
    const key = keyOf(observation);
    if (this.#observations.has(key)) this.#duplicates++;
    else this.#observations.set(key, observation);
  }

  /**
   * One more row that ends as a sample: mg/dL, beats per minute, or steps from `at.time` on for `seconds`. Called by the
   * million: nothing is made per call.
   */
  sample(kind: SampleKind, amount: number, at: MeasuredAt, place: RowPlace, seconds = 0): void {
    this.#rowsRead++;
    const [low, high] = sampleLimits[kind];
    const reason =
      this.#reasonAgainst(at) ?? (amount >= low && amount <= high && isSpan(seconds) ? null : 'implausible');
    if (reason !== null) {
      this.#skipped.add(reason, place.line, place.text);
      return;
    }
    const source = at.source ?? null;
    const key = `${kind} ${source ?? ''}`;
    let builder = this.#samples.get(key);
    if (builder === undefined) {
      builder = new SampleBuilder(kind, source);
      this.#samples.set(key, builder);
    }
    builder.add(at.time, amount, this.offsetAt(at.time, at.utcOffset), seconds);
  }

  /** One more row that gives nothing. */
  skip(reason: SkipReason, place: RowPlace): void {
    this.#rowsRead++;
    this.#skipped.add(reason, place.line, place.text);
  }

  /** Rows that repeat one another, where the importer finds that out itself. */
  duplicate(count = 1): void {
    this.#rowsRead += count;
    this.#duplicates += count;
  }

  decide(decisions: FileDecisions): void {
    this.#decisions = { ...this.#decisions, ...decisions };
  }

  /** A file of this format was read inside an archive. */
  contains(format: FileFormat): void {
    this.#contents = { ...this.#contents, [format]: (this.#contents?.[format] ?? 0) + 1 };
  }

  /** The file is of this format, where only reading it tells so. */
  isOf(format: FileFormat): void {
    this.#format = format;
  }

  get rowsRead(): number {
    return this.#rowsRead;
  }

  offsetAt(time: number, utcOffset?: number | null): number {
    return utcOffset ?? utcOffsetAt(this.options.timeZone, time);
  }

  finish(format: FileFormat): ParsedFile {
    const built = [...this.#samples.values()].map((builder) => builder.finish());
    const observations = [...this.#observations.values()].sort((a, b) => a.time - b.time);
    const samples = built.map(({ batch }) => batch);
    return {
      format: this.#format ?? format,
      ...(this.#contents ? { contents: this.#contents } : {}),
      decisions: this.#decisions,
      rowsRead: this.#rowsRead,
      observations,
      samples,
      duplicates: this.#duplicates + built.reduce((sum, { duplicates }) => sum + duplicates, 0),
      clippedLow: this.clippedLow,
      clippedHigh: this.clippedHigh,
      skipped: this.#skipped.report(),
      fingerprint: fingerprintOf(observations, samples),
    };
  }

  #reasonAgainst({ time, utcOffset }: MeasuredAt): SkipReason | null {
    if (!(time >= earliest && time <= 8.64e15)) return 'badTime';
    if (typeof utcOffset === 'number' && !(Math.abs(utcOffset) <= farthestOffset)) return 'badTime';
    return time > this.options.now + clockToleranceMs ? 'inFuture' : null;
  }
}
