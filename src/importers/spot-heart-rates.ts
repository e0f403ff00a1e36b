import type { ImportCollector, MeasuredAt, RowPlace } from './collector.ts';

/** Nobody counts a pulse this often for a day; every sensor measures as often. */
const sensorGapMs = 20 * 60_000;
const fewestReadings = 50;

interface HeartRates {
  readonly times: number[];
  readonly rates: number[];
  readonly at: MeasuredAt[];
}

/**
 * Heart rates of a format that does not tell a pulse taken once from a sensor's series: decided for each source when all
 * are known. A series becomes samples, the others observations.
 */
export class SpotHeartRates {
  readonly #bySource = new Map<string | null, HeartRates>();

  add(rate: number, at: MeasuredAt): void {
    const source = at.source ?? null;
    let own = this.#bySource.get(source);
    if (own === undefined) {
      own = { times: [], rates: [], at: [] };
      this.#bySource.set(source, own);
    }
    own.times.push(at.time);
    own.rates.push(rate);
    own.at.push(at);
  }

  collect(collector: ImportCollector): void {
    for (const { times, rates, at } of this.#bySource.values()) {
      const dense = isDense(times);
      for (const [index, rate] of rates.entries()) {
        const when = at[index] as MeasuredAt;
        const place: RowPlace = { line: 0, text: `heart rate ${rate}` };
        if (dense) collector.sample('heartRate', rate, when, place);
        else collector.observation({ kind: 'heartRate', value: { beatsPerMinute: rate } }, when, place);
      }
    }
  }
}

function isDense(times: readonly number[]): boolean {
  if (times.length < fewestReadings) return false;
  const sorted = Float64Array.from(times).sort();
  const gaps = sorted.subarray(1).map((time, index) => time - (sorted[index] as number));
  gaps.sort();
  return (gaps[Math.floor(gaps.length / 2)] as number) <= sensorGapMs;
}
