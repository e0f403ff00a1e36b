import { dayNumber } from '../../clinical/pressure/day-number.ts';
import { pressureMean } from '../../clinical/pressure/pressure-mean.ts';
import type { PressureSitting } from '../../clinical/pressure/pressure-sitting.ts';
import { type PressureSlot, slotAt } from '../../clinical/pressure/pressure-slot.ts';
import type { ReadingOrigin } from '../../clinical/safety/safety-flag.ts';
import { mostReadings, type PlanFigure } from '../plan-figure.ts';
import type { PlanSituation, PressureSituation } from '../plan-situation.ts';

const dayMs = 86_400_000;
const recentDays = 14;
const lookedAtSittings = 10;
/** A mean of fewer sittings is left unsaid. */
const fewestSittings = 3;

/** What the cuff has told lately. */
export function pressureFigures({ now, utcOffset, pressure }: PlanSituation): PlanFigure[] {
  if (!pressure) return [];
  const { sittings } = pressure;
  const recent = sittings.filter(({ time }) => time > now - recentDays * dayMs);
  const newest = sittings.slice(-lookedAtSittings);
  const figures: PlanFigure[] = [
    { id: 'pressureSittings', value: recent.length, opens: 'pressure' },
    ...meanOf(recent, 'morning'),
    ...meanOf(recent, 'evening'),
    { id: 'morningsMeasured', value: daysWith(recent, 'morning'), opens: 'pressure' },
    { id: 'eveningsMeasured', value: daysWith(recent, 'evening'), opens: 'pressure' },
  ];
  if (newest.length > 0) {
    const single = newest.filter(({ readings }) => readings.length === 1).length;
    figures.push({ id: 'singleReadings', value: single, count: newest.length, opens: 'pressure' });
  }
  return [...figures, ...weekFigures(pressure, slotAt(now, utcOffset).day)];
}

/** Of a week that somebody began, its days; of one that is enough for a verdict, its average and its age. */
function weekFigures({ week }: PressureSituation, today: string): PlanFigure[] {
  if (!week || week.record.days.length === 0) return [];
  const { days, means, verdict } = week.record;
  const figures: PlanFigure[] = [];
  if (week.stage !== null) figures.push({ id: 'homeWeekDays', value: days.length, opens: 'pressure' });
  if (!verdict.ready || means.all === null) return figures;
  const age = dayNumber(today) - dayNumber(days.at(-1)?.day as string);
  return [
    ...figures,
    { id: 'homeWeekAge', value: age, opens: 'pressure' },
    {
      ...{ id: 'homeWeekAverage', value: means.all.systolic, secondary: means.all.diastolic },
      ...{ count: means.all.readings, opens: 'pressure' },
    },
  ];
}

function meanOf(recent: readonly PressureSitting[], slot: PressureSlot): PlanFigure[] {
  const own = recent.filter((each) => each.slot === slot);
  const means = own.flatMap(({ readings }) => pressureMean(readings) ?? []);
  const mean = pressureMean(means);
  if (!mean || own.length < fewestSittings) return [];
  return [
    {
      id: slot === 'morning' ? 'morningPressure' : 'eveningPressure',
      value: mean.systolic,
      secondary: mean.diastolic,
      count: own.length,
      opens: 'pressure',
      readings: own.slice(-mostReadings).flatMap(reading),
    },
  ];
}

function reading({ time, readings }: PressureSitting): ReadingOrigin[] {
  const mean = pressureMean(readings);
  return mean ? [{ kind: 'bloodPressure', time, value: mean.systolic, secondary: mean.diastolic }] : [];
}

const daysWith = (recent: readonly PressureSitting[], slot: PressureSlot): number =>
  new Set(recent.filter((each) => each.slot === slot).map(({ day }) => day)).size;
