import type { GlucoseEpisode } from '../../clinical/glucose/glucose-episodes.ts';
import { measured } from '../../clinical/glucose/range-targets.ts';
import type { ReadingOrigin } from '../../clinical/safety/safety-flag.ts';
import { mostReadings, type PlanFigure } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';

/** What the sensor, or the meter, has told in the last fourteen days. */
export function glucoseFigures({ glucose }: PlanSituation): PlanFigure[] {
  if (!glucose || glucose.coverage.readings === 0) return [];
  const { coverage, report, episodes } = glucose;
  const lows = episodes.filter(({ kind }) => kind === 'low');
  const figures: PlanFigure[] = [
    { id: 'sensorCoverage', value: coverage.percent, opens: 'glucose' },
    counted('lows', lows),
    counted(
      'nightLows',
      lows.filter(({ nocturnal }) => nocturnal),
    ),
  ];
  if (!report) return figures;
  const share = (
    id: 'timeBelow' | 'timeAbove' | 'timeInRange',
    measure: 'below' | 'above' | 'inRange',
  ): PlanFigure => ({
    ...{ id, value: measured(report.times, measure), count: coverage.readings, opens: 'glucose' },
  });
  return [...figures, share('timeBelow', 'below'), share('timeAbove', 'above'), share('timeInRange', 'inRange')];
}

const counted = (id: 'lows' | 'nightLows', episodes: readonly GlucoseEpisode[]): PlanFigure => ({
  ...{ id, value: episodes.length, opens: 'glucose' },
  readings: episodes
    .toSorted((a, b) => b.from - a.from)
    .slice(0, mostReadings)
    .map(({ from, extreme }): ReadingOrigin => ({ kind: 'glucose', time: from, value: extreme })),
});
