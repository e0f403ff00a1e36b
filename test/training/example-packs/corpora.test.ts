import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bigideasMeals } from '../../../src/training/corpora/bigideas.ts';
import { csvRows, dayFirstWallClock, isoWallClock, monthFirstWallClock } from '../../../src/training/corpora/files.ts';
import { readFitbitNights, readLifesnapsNights } from '../../../src/training/corpora/nights.ts';
import { readPmdataWorkouts } from '../../../src/training/corpora/pmdata.ts';
import { readT1dUom } from '../../../src/training/corpora/t1d-uom.ts';
import { withoutShiftedRepeats } from '../../../src/training/corpora/welltory.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function dataWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-corpora-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

it('reads wall clocks of all three orders of day and month', () => {
  const noon = Date.UTC(2024, 0, 2, 12, 30);
  expect(isoWallClock('2024-01-02 12:30:00')).toBe(noon);
  expect(isoWallClock('2024-01-02  12:30')).toBe(noon);
  expect(dayFirstWallClock('02/01/2024 12:30')).toBe(noon);
  expect(monthFirstWallClock('1/2/24 12:30')).toBe(noon);
  expect(monthFirstWallClock('1/2/2024 12:30:00 PM')).toBe(noon);
  expect(monthFirstWallClock('1/2/2024 12:30:00 AM')).toBe(noon - 12 * 3_600_000);
  expect(isoWallClock('yesterday')).toBeNaN();
});

it('reads quoted cells with commas, quotes and line ends in them', () => {
  expect(csvRows('\uFEFFa,b\r\n"1,5","say ""x""\nagain"\r\n')).toEqual([{ a: '1,5', b: 'say "x"\nagain' }]);
});

it('reads workouts: units, the age behind the zones, no resting rate where zero stands for none', () => {
  const exercise = {
    activityName: 'Treadmill',
    averageHeartRate: 140,
    activeDuration: 1_800_000,
    steps: 4800,
    distance: 3,
    distanceUnit: 'Mile',
    heartRateZones: [{ name: 'Peak', min: 147 }],
    startTime: '2019-11-01 14:56:32',
  };
  const resting = [
    { dateTime: '2019-11-01 00:00:00', value: { value: 0 } },
    { dateTime: '2019-11-02 00:00:00', value: { value: 53 } },
  ];
  const [found] = readPmdataWorkouts(
    dataWith({
      'pmdata/p01/exercise.json': JSON.stringify([exercise, { activityName: 'Run' }]),
      'pmdata/p01/resting_heart_rate.json': JSON.stringify(resting),
    }),
  );
  const workouts = found?.record.workouts ?? [];
  expect(workouts).toHaveLength(1);
  expect(workouts[0]).toMatchObject({ type: 'running', minutes: 30, metres: 4828.032, averageHeartRate: 140 });
  // 147 is 85 % of 220 less 47.
  expect(found?.record.birthYear).toBe(1972);
  expect(found?.record.restingHeartRates).toEqual([{ time: Date.UTC(2019, 10, 2), beatsPerMinute: 53 }]);
});

it('reads meals, boluses and glucose of T1D-UOM, the day first and mmol/L made mg/dL', () => {
  const [found] = readT1dUom(
    dataWith({
      't1d-uom/nutrition/UoMNutrition2301.csv':
        '\uFEFFmeal_ts,meal_type,meal_tag,carbs_g,prot_g,fat_g,fibre_g\n02/01/2024 10:00,Lunch,,10,,,\n',
      't1d-uom/insulin/UoMBolus2301.csv': 'bolus_ts,bolus_dose\n02/01/2024 09:50,5\n02/01/2024 09:55,\n',
      't1d-uom/glucose/UoMGlucose2301.csv': 'bg_ts,value\n02/01/2024 09:58,10\n',
    }),
  );
  expect(found?.record.meals).toEqual([
    {
      time: Date.UTC(2024, 0, 2, 10),
      utcOffset: 0,
      carbohydrate: 10,
      protein: undefined,
      fat: undefined,
      fibre: undefined,
    },
  ]);
  expect(found?.record.boluses).toEqual([{ time: Date.UTC(2024, 0, 2, 9, 50), units: 5 }]);
  expect(found?.record.glucose.values[0]).toBeCloseTo(180.18, 2);
});

it('reads a food log of 11 values under 13 names by what its figures are', () => {
  const header =
    'date,time,time_begin,logged_food,amount,unit,searched_food,calorie,total_carb,dietary_fiber,sugar,protein,total_fat';
  const [sweets] = bigideasMeals(
    `${header}\n2020-02-22,14:30:00,2020-02-22 14:30:00,Gum,11.0,piece,Gum,130.0,33.0,21.0,0.0\n`,
  );
  expect(sweets).toMatchObject({ carbohydrate: 33, protein: 0, fat: undefined, fibre: undefined });
  expect(sweets?.foods).toEqual([{ name: 'Gum', carbohydrate: 33 }]);
  const [whole] = bigideasMeals(`${header}\n2020-02-22,14:30:00,2020-02-22 14:30:00,Bar,1,piece,Bar,130,33,2,21,4,5\n`);
  expect(whole).toMatchObject({ carbohydrate: 33, protein: 4, fat: 5, fibre: 2 });
});

describe('the repeats of welltory', () => {
  const hour = 3_600_000;
  const at = (hours: number, systolic: number, pulse?: number) => ({
    time: Date.UTC(2020, 4, 1) + hours * hour + 1_413_000,
    utcOffset: 0,
    systolic,
    diastolic: 80,
    pulse,
  });

  it('keeps of each pair the clock by which the person sleeps at night', () => {
    // 4:23 and 7:23, 19:23 and 22:23: the later clock has nobody up before six.
    expect(withoutShiftedRepeats([at(4, 120, 60), at(7, 120), at(19, 130), at(22, 130)])).toEqual([
      at(7, 120, 60),
      at(22, 130),
    ]);
  });

  it('keeps two readings that differ, or lie an odd time apart', () => {
    const readings = [at(7, 120), at(10, 121), at(12.4, 120)];
    expect(withoutShiftedRepeats(readings)).toEqual(readings);
  });
});

it('gives a day’s steps to the night after it, and never to the night before', () => {
  const data = dataWith({
    'lifesnaps/daily.csv':
      ',id,date,nightly_temperature,rmssd,resting_hr,minutesAsleep,steps\n0,a,2021-05-24,34.1,89.6,62,445,8833\n1,a,2021-05-25,,94,,,\n',
    'fitbit/2016-04-12_05-12_sleepDay_merged.csv':
      'Id,SleepDay,TotalSleepRecords,TotalMinutesAsleep,TotalTimeInBed\n7,4/12/2016 12:00:00 AM,1,327,346\n',
    'fitbit/2016-04-12_05-12_dailyActivity_merged.csv': 'Id,ActivityDate,TotalSteps\n7,4/11/16,5000\n',
  });
  const [person] = readLifesnapsNights(data);
  expect(person?.nights[0]).toMatchObject({
    rmssd: 89.6,
    minutesAsleep: 445,
    skinTemperature: 34.1,
    restingHeartRate: 62,
  });
  expect(person?.nights[0]).not.toHaveProperty('steps');
  expect(person?.nights[1]).toMatchObject({ rmssd: 94, steps: 8833 });
  expect(readFitbitNights(data)[0]?.nights).toMatchObject([{ minutesAsleep: 327, steps: 5000 }]);
});
