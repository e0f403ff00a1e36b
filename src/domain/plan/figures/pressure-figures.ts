import { dayNumber } from '../../clinical/pressure/day-number.ts';
import { pressureMean } from '../../clinical/pressure/pressure-mean.ts';
import type { PressureSitting } from '../../clinical/pressure/pressure-sitting.ts';
import { type PressureSlot, slotAt } from '../../clinical/pressure/pressure-slot.ts';
import type { ReadingOrigin } from '../../clinical/safety/safety-flag.ts';
import { mostReadings, type PlanFigure } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';

const dayMs = 86_400_000;
const recentDays = 14;
const lookedAtSittings = 10;
/** A mean of fewer sittings is left unsaid. */
const fewestSittings = 3;

/** What the cuff has told lately. */
export function pressureFigures({ now, utcOffset, pressure }: PlanSituation): PlanFigure[] {
  if (!pressure) return [];
  const { sittings, week } = pressure;
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
  if (!week || week.record.days.length === 0) return figures;
  const { days, means } = week.record;
  figures.push({ id: 'homeWeekDays', value: days.length, opens: 'pressure' });
  const age = dayNumber(slotAt(now, utcOffset).day) - dayNumber(days.at(-1)?.day as string);
  figures.push({ id: 'homeWeekAge', value: age, opens: 'pressure' });
  if (means.all)
    figures.push({
      ...{ id: 'homeWeekAverage', value: means.all.systolic, secondary: means.all.diastolic },
      ...{ count: means.all.readings, opens: 'pressure' },
    });
  return figures;
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
