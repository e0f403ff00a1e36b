import { type GlucoseSeries, seriesFrom } from '../domain/glucose/series.ts';
import type { Pack } from './pack.ts';
import { personalise } from './personalise.ts';
import { normal, seededRandom } from './random.ts';

const minute = 60_000;
const days = 3;
const mostRuns = 3;
/** What has taken so long already is not run once more: one run of it tells enough. */
const enough = 2_000;

/** Three days of a sensor that measures every five minutes, of nobody: three rises a day, a slow drift, some noise. */
export function trialSeries(): GlucoseSeries {
  const random = seededRandom(2);
  let drift = 0;
  return seriesFrom(
    Array.from({ length: (days * 1440) / 5 }, (_, index) => {
      drift = 0.99 * drift + 2 * normal(random);
      const value = Math.round(125 + drift + 30 * Math.sin((2 * Math.PI * index * 5) / 480) + normal(random));
      return { time: index * 5 * minute, value, utcOffset: 0 };
    }),
  );
}

/** How long a personalisation of three days takes with what computes now, in milliseconds. */
export function timePersonalisation(pack: Pack, now: () => number): Promise<number> {
  const series = trialSeries();
  return medianTime(() => personalise(pack, series), now);
}

/**
 * The median of up to three runs, in milliseconds, after one that loads and compiles.
 *
 * @param now milliseconds on a clock that never goes back
 */
export async function medianTime(run: () => Promise<unknown>, now: () => number): Promise<number> {
  await run();
  const taken: number[] = [];
  const begun = now();
  while (taken.length < mostRuns && now() - begun < enough) {
    const before = now();
    await run();
    taken.push(now() - before);
  }
  return taken.toSorted((a, b) => a - b)[taken.length >> 1] as number;
}
