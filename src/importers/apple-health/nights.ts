import type { ObservationValues } from '../../domain/observation.ts';
import type { ImportCollector } from '../collector.ts';
import { entryNamed } from '../entry-named.ts';
import { keptFields } from '../kept-fields.ts';
import type { HealthElement } from './health-element.ts';
import { minutesCovered, type Span } from './spans.ts';

/**
 * Between two segments of one source. Who is up for longer has ended the night, as in the detection of sleep from
 * movement by van Hees et al. 2018 (doi 10.1038/s41598-018-31266-z), which joins what is less than an hour apart.
 */
const longestGapMs = 60 * 60_000;

type Stage = 'inBed' | 'awake' | 'asleep' | 'light' | 'deep' | 'rem';

/** HKCategoryValueSleepAnalysis. `Asleep` is the name of the unspecified sleep before stages were told apart. */
const stages: Readonly<Record<string, Stage>> = {
  InBed: 'inBed',
  Awake: 'awake',
  Asleep: 'asleep',
  AsleepUnspecified: 'asleep',
  AsleepCore: 'light',
  AsleepDeep: 'deep',
  AsleepREM: 'rem',
};

interface Segment extends Span {
  readonly stage: Stage;
  /** At its end. */
  readonly utcOffset: number | null;
}

/** Segments of sleep as they come, joined into nights of one source each. */
export class Nights {
  readonly #collector: ImportCollector;
  readonly #bySource = new Map<string | null, Segment[]>();

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  add(record: HealthElement): void {
    const { time: from, end: to, source } = record;
    const stage = entryNamed(stages, record.attributes.value?.replace('HKCategoryValueSleepAnalysis', ''));
    if (stage === undefined || !(to > from)) {
      this.#collector.skip(stage === undefined ? 'badValue' : 'badTime', record);
      return;
    }
    const segments = this.#bySource.get(source) ?? [];
    this.#bySource.set(source, segments);
    segments.push({ from, to, stage, utcOffset: record.offsetAt(to) });
  }

  finish(): void {
    for (const [source, segments] of this.#bySource)
      for (const night of nightsOf(segments)) this.#collect(night, source);
  }

  #collect(night: readonly Segment[], source: string | null): void {
    const last = night.reduce((a, b) => (b.to > a.to ? b : a));
    const place = { line: 0, text: `SleepAnalysis ${new Date(last.to).toISOString()}` };
    const value = sleepOf(night);
    // A phone that only knows when its owner went to bed has not measured sleep.
    if (value === null) this.#collector.skip('otherKind', place);
    else
      this.#collector.observation(
        { kind: 'sleep', value },
        { time: last.to, utcOffset: last.utcOffset, source },
        place,
      );
  }
}

function nightsOf(segments: readonly Segment[]): Segment[][] {
  const nights: Segment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => a.from - b.from)) {
    if (segment.from - end > longestGapMs) nights.push([]);
    nights.at(-1)?.push(segment);
    end = Math.max(end, segment.to);
  }
  return nights;
}

function sleepOf(night: readonly Segment[]): ObservationValues['sleep'] | null {
  const minutesOf = (...wanted: Stage[]): number | undefined => {
    const own = night.filter(({ stage }) => wanted.includes(stage));
    return own.length === 0 ? undefined : minutesCovered(own);
  };
  const minutesAsleep = minutesOf('asleep', 'light', 'deep', 'rem');
  if (minutesAsleep === undefined) return null;
  return keptFields('sleep', {
    minutesAsleep,
    minutesInBed: night.some(({ stage }) => stage === 'inBed') ? minutesCovered(night) : undefined,
    minutesAwake: minutesOf('awake'),
    minutesLight: minutesOf('light'),
    minutesDeep: minutesOf('deep'),
    minutesRem: minutesOf('rem'),
  });
}
