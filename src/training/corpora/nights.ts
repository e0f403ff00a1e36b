import { join } from 'node:path';
import type { Night } from '../../domain/examples/recovery.ts';
import { corpusText, csvRows, isoWallClock, monthFirstWallClock, numberIn } from './files.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A corpus that gives days gives no hour: people wake at seven there. */
const wakingMs = 7 * hourMs;

export interface Sleeper {
  readonly dataset: string;
  readonly person: string;
  readonly nights: readonly Night[];
}

const known = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** Nights under a person's name, as they are gathered. */
class Sleepers {
  readonly #nights = new Map<string, Map<number, Night>>();

  /** What is known of a person's day joins what was known of it before. */
  add(person: string, day: number, part: Omit<Night, 'time' | 'utcOffset'>): void {
    if (!Number.isFinite(day) || person === '') return;
    const nights = this.#nights.get(person) ?? new Map<number, Night>();
    const present = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
    nights.set(day, { time: day + wakingMs, utcOffset: 0, ...nights.get(day), ...present });
    this.#nights.set(person, nights);
  }

  of(dataset: string): Sleeper[] {
    return [...this.#nights].map(([person, nights]) => ({ dataset, person, nights: [...nights.values()] }));
  }
}

/** The row of a day holds the night that ended on it, and the steps of the day: those belong to the next night. */
export function readLifesnapsNights(folder: string): Sleeper[] {
  const sleepers = new Sleepers();
  for (const row of csvRows(corpusText(join(folder, 'lifesnaps'), 'daily.csv') ?? '')) {
    const day = isoWallClock(row.date ?? '');
    const person = row.id ?? '';
    sleepers.add(person, day, {
      rmssd: known(numberIn(row.rmssd)),
      minutesAsleep: known(numberIn(row.minutesAsleep)),
      skinTemperature: known(numberIn(row.nightly_temperature)),
      restingHeartRate: known(numberIn(row.resting_hr)),
    });
    sleepers.add(person, day + dayMs, { steps: known(numberIn(row.steps)) });
  }
  return sleepers.of('lifesnaps');
}

/** Sleep and steps; a day's several sleeps are summed in the file. */
export function readFitbitNights(folder: string): Sleeper[] {
  const sleepers = new Sleepers();
  const rows = (name: string) => csvRows(corpusText(join(folder, 'fitbit'), name) ?? '');
  for (const row of rows('2016-04-12_05-12_sleepDay_merged.csv'))
    sleepers.add(row.Id ?? '', monthFirstWallClock(row.SleepDay ?? ''), {
      minutesAsleep: known(numberIn(row.TotalMinutesAsleep)),
    });
  for (const name of ['2016-03-12_04-11', '2016-04-12_05-12'])
    for (const row of rows(`${name}_dailyActivity_merged.csv`))
      sleepers.add(row.Id ?? '', monthFirstWallClock(row.ActivityDate ?? '') + dayMs, {
        steps: known(numberIn(row.TotalSteps)),
      });
  return sleepers.of('fitbit');
}

/**
 * Measured with a phone's camera and not asleep: of each day the first measurement from 3 to 11 o'clock, which is the
 * nearest to a night. Steps and resting pulse come from whatever the person wears.
 */
export function readWelltoryMornings(folder: string): Sleeper[] {
  const sleepers = new Sleepers();
  const rows = (name: string) => csvRows(corpusText(join(folder, 'welltory'), name) ?? '');
  const measured = rows('hrv_measurements.csv')
    .map((row) => ({ row, time: isoWallClock(row.measurement_datetime ?? '') }))
    .filter(({ time }) => Number.isFinite(time))
    .sort((a, b) => b.time - a.time);
  for (const { row, time } of measured) {
    const hour = new Date(time).getUTCHours();
    if (hour < 3 || hour >= 11) continue;
    sleepers.add(row.user_code ?? '', Math.floor(time / dayMs) * dayMs, { rmssd: known(numberIn(row.rmssd)) });
  }
  for (const row of rows('wearables.csv')) {
    const day = isoWallClock(row.day ?? '');
    sleepers.add(row.user_code ?? '', day, { restingHeartRate: known(numberIn(row.resting_pulse)) });
    sleepers.add(row.user_code ?? '', day + dayMs, { steps: known(numberIn(row.steps_count)) });
  }
  for (const row of rows('sleep.csv')) {
    const minutes = (numberIn(row.sleep_duration) - (Number(row.sleep_awake_duration) || 0)) / 60;
    sleepers.add(row.user_code ?? '', isoWallClock(row.day ?? ''), { minutesAsleep: known(minutes) });
  }
  return sleepers.of('welltory');
}
