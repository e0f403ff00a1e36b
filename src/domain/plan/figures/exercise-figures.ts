import type { ReadingOrigin } from '../../clinical/safety/safety-flag.ts';
import { mostReadings, type PlanFigure } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';

/** The last seven days of workouts, and what this morning says of today. */
export function exerciseFigures({ exercise, flags }: PlanSituation): PlanFigure[] {
  if (!exercise) return [];
  const { week, advice, restingRate, lastNight, restingReadings } = exercise;
  const recent = week.workouts.filter(({ daysAgo }) => daysAgo < 7);
  const origins = (of: typeof recent): ReadingOrigin[] =>
    of
      .slice(0, mostReadings)
      .map(({ workout }) => ({ kind: 'workout', time: workout.time, value: workout.value.minutes }));
  const figures: PlanFigure[] = [
    { id: 'activeMinutes', value: week.minutes.equivalent, opens: 'exercise', readings: origins(recent) },
    {
      ...{ id: 'strengthDays', value: week.minutes.strengthDays, opens: 'exercise' },
      readings: origins(recent.filter(({ workout }) => workout.value.type === 'strength')),
    },
    { id: 'restingReadings', value: restingReadings, opens: 'exercise' },
  ];
  if (restingRate)
    figures.push({ id: 'restingRate', value: restingRate.value, opens: 'exercise', readings: [restingRate] });
  if (lastNight) figures.push({ id: 'lastNight', value: lastNight.value, opens: 'exercise', readings: [lastNight] });
  if (advice.reasons.includes('hardYesterday'))
    figures.push({
      ...{ id: 'hardYesterday', value: 1, opens: 'exercise' },
      readings: origins(recent.filter(({ daysAgo }) => daysAgo === 1)),
    });
  const warm = flags.flatMap(({ origins: of }) => of.filter(({ kind }) => kind === 'temperature'));
  if (advice.reasons.includes('fever') || advice.reasons.includes('raisedTemperature'))
    figures.push({ id: 'celsius', value: 1, opens: 'exercise', readings: warm });
  return figures;
}
