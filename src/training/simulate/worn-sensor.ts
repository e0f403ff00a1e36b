import type { Random } from '../../learning/random.ts';
import { minutesPerDay, type SimulatedSample } from './life-events.ts';
import { isSensorChange, sensorStep } from './simulate-glucose.ts';
import { bell, wandering } from './wandering.ts';

/** What a sensor shows of the level: a little noise, the hours of a change, a signal lost, someone lying on it. */
export function wornSensor(
  levels: readonly number[],
  {
    compressionLows,
    days,
    random,
  }: {
    readonly compressionLows: readonly number[];
    readonly days: number;
    readonly random: Random;
  },
): SimulatedSample[] {
  const noise = wandering(random, { spread: 2.2, stepsToForget: 3 });
  const lost = Array.from({ length: Math.floor(days / 4) }, () => {
    const from = Math.floor(random() * (days - 1) * minutesPerDay);
    return [from, from + 15 + Math.floor(90 * random())] as const;
  });
  return levels.flatMap((level, index) => {
    const minute = sensorStep.first + sensorStep.every * index;
    const day = Math.floor(minute / minutesPerDay);
    const clock = minute % minutesPerDay;
    const shown = level + noise() - pressedOn(compressionLows, { day, clock });
    // Two hours of warming up; the last day has none, so that the newest reading is from now.
    const changing = isSensorChange(day) && day < days - 1 && clock >= 605 && clock < 725;
    if (changing || lost.some(([from, to]) => minute >= from && minute < to)) return [];
    return [{ minute, value: Math.round(Math.min(395, Math.max(41, shown))) }];
  });
}

/** mg/dL that the sensor shows less: down and up again within the hour, in the small hours. */
const pressedOn = (
  nights: readonly number[],
  { day, clock }: { readonly day: number; readonly clock: number },
): number => (nights.includes(day) ? 62 * bell(clock - 200, 13) : 0);
