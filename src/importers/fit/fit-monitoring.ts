import type { ImportCollector } from '../collector.ts';
import { type FitMessage, type FitMessages, numberOf, positiveOf, timeOf, utcOffsetOf } from './fit-messages.ts';
import { placeOf } from './fit-place.ts';

const secondMs = 1000;
const dayMs = 86_400_000;
/** FIT counts seconds from 1989-12-31T00:00:00Z. */
const fitEpoch = Date.UTC(1989, 11, 31);

/** The activities whose cycles are pairs of steps, by the number that a packed field gives them. */
const stepTypes: Readonly<Record<number, string>> = { 1: 'running', 6: 'walking' };

/** The heart rate and the steps of a day, as a watch notes them between activities. */
export function collectMonitoring(messages: FitMessages, source: string | null, collector: ImportCollector): void {
  const [info] = messages.monitoring_info ?? [];
  const utcOffset = utcOffsetOf(info) ?? null;
  const began = info === undefined ? Number.NaN : timeOf(info);
  const steps = new StepCounter(began, utcOffset ?? (Number.isNaN(began) ? 0 : collector.offsetAt(began)));
  let time = began;
  for (const message of messages.monitoring ?? []) {
    const previous = time;
    time = timeAfter(message, previous);
    const rate = positiveOf(message, 'heart_rate');
    if (rate !== undefined)
      collector.sample('heartRate', rate, { time, utcOffset, source }, placeOf('monitoring', message));
    const count = steps.since(message, time);
    if (count === 0) continue;
    // What came between two notes was walked between them.
    const seconds = Math.min(Math.max(0, (time - previous) / secondMs || 0), dayMs / secondMs);
    const at = { time: time - seconds * secondMs, utcOffset, source };
    collector.sample('steps', count, at, placeOf('monitoring', message), seconds);
  }
}

/** Most notes carry the lower 16 bits of their time alone, and go on from the note before. */
function timeAfter(message: FitMessage, previous: number): number {
  const whole = timeOf(message);
  const low = numberOf(message, 'timestamp16');
  if (!Number.isNaN(whole) || low === undefined) return whole;
  const seconds = (previous - fitEpoch) / secondMs;
  return previous + ((low - seconds) & 0xffff) * secondMs;
}

/**
 * Steps since the note before. A watch counts up from local midnight, for each activity by itself. A file that begins at
 * another hour begins with what earlier files have counted already, so that its first figure says nothing of its own.
 */
class StepCounter {
  readonly #counted = new Map<string, { readonly total: number; readonly day: number }>();
  readonly #began: number;
  readonly #utcOffset: number;

  constructor(began: number, utcOffset: number) {
    this.#began = began;
    this.#utcOffset = utcOffset;
  }

  since(message: FitMessage, time: number): number {
    const packed = numberOf(message, 'current_activity_type_intensity');
    const type = typeof message.activity_type === 'string' ? message.activity_type : stepTypes[(packed ?? 0) & 0x1f];
    const cycles = numberOf(message, 'cycles');
    if (cycles === undefined || (type !== 'walking' && type !== 'running')) return 0;
    const total = Math.round(cycles * 2);
    const day = this.#dayEnding(time);
    const before = this.#counted.get(type);
    this.#counted.set(type, { total, day });
    if (before === undefined) return this.#beganAtMidnight() && time > this.#began ? total : 0;
    return day === before.day && total >= before.total ? total - before.total : total;
  }

  /** Number of the local day; its last moment is midnight itself, when a watch notes the day's total. */
  #dayEnding(time: number): number {
    return Math.floor((time - secondMs + this.#utcOffset * 60_000) / dayMs);
  }

  #beganAtMidnight(): boolean {
    return (this.#began + this.#utcOffset * 60_000) % dayMs === 0;
  }
}
