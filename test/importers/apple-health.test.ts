import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/importers/parse-file.ts';
import { appleExport, appleRecord, correlation, metadataEntries, quantity, workout } from '../fixtures/apple-export.ts';

const options = { timeZone: 'Europe/Berlin', now: Date.parse('2026-03-20T12:00:00Z') };
const parse = (...elements: string[]) => parseFile(new Blob([appleExport(...elements)]), options);
const errorOf = (text: string) => parseFile(new Blob([text]), options).catch(({ code }) => code);

const morning = '2026-03-01 08:00:00 +0100';
const single = (type: string, value: string | number, unit: string, metadata?: Record<string, string>) =>
  appleRecord({ type: quantity(type), value, unit, from: morning, metadata });

describe('a record of Apple Health', () => {
  it('is at the instant and on the clock that its date has, whatever the zone here', async () => {
    const { format, observations } = await parse(
      appleRecord({ type: quantity('BodyMass'), value: '71.4', unit: 'kg', from: '2026-03-01 23:30:00 -0700' }),
    );
    expect(format).toBe('appleHealth');
    expect(observations).toEqual([
      {
        kind: 'weight',
        value: { kilograms: 71.4 },
        time: Date.parse('2026-03-02T06:30:00Z'),
        utcOffset: -420,
        source: 'Watch',
      },
    ]);
  });

  it('is on the clock of the zone that stands beside it, before and after the change of the clocks', async () => {
    // All times of an export are written in the phone's zone of that day: here in Berlin's winter, for Los Angeles.
    const zone = { HKTimeZone: 'America/Los_Angeles' };
    const at = (from: string) =>
      appleRecord({ type: quantity('BodyMass'), value: 70, unit: 'kg', from, metadata: zone });
    const { observations } = await parse(at('2026-03-08 10:59:59 +0100'), at('2026-03-08 11:00:00 +0100'));
    expect(observations.map(({ utcOffset }) => utcOffset)).toEqual([-480, -420]);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'that calls its unit or its reason %s holds neither',
    async (name) => {
      const { observations, skipped } = await parse(
        single('BodyMass', 70, name),
        single('InsulinDelivery', 4, 'IU', { HKInsulinDeliveryReason: name }),
        single('BloodGlucose', 104, 'mg/dL', { HKBloodGlucoseMealTime: name }),
      );
      expect(observations.map(({ value }) => value)).toEqual([{ milligramsPerDecilitre: 104 }]);
      expect(skipped.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    },
  );

  it('may have the clock of twelve hours', async () => {
    const { observations } = await parse(
      appleRecord({ type: quantity('BodyMass'), value: 70, unit: 'kg', from: '2026-03-01 9:30:00 PM +0100' }),
    );
    expect(observations[0]?.time).toBe(Date.parse('2026-03-01T20:30:00Z'));
  });

  it.each([
    ['BodyMass', 154, 'lb', { kilograms: 69.8532 }],
    ['BodyMass', 11, 'st', { kilograms: 69.8532 }],
    ['BodyMass', 70_500, 'g', { kilograms: 70.5 }],
    ['BodyFatPercentage', 0.29, '%', { percent: 29 }],
    ['Height', 1.75, 'm', { centimetres: 175 }],
    ['Height', 6, 'ft', { centimetres: 182.88 }],
    ['Height', 70, 'in', { centimetres: 177.8 }],
    ['BodyTemperature', 98.6, 'degF', { celsius: 37 }],
    ['OxygenSaturation', 0.97, '%', { percent: 97 }],
    ['RespiratoryRate', 14.5, 'count/min', { breathsPerMinute: 14.5 }],
    ['RestingHeartRate', 55, 'count/min', { beatsPerMinute: 55 }],
    ['HeartRateVariabilitySDNN', 42.5, 'ms', { sdnn: 42.5 }],
    ['BloodGlucose', 5.5, 'mmol<180.1558800000541>/L', { milligramsPerDecilitre: 99.0857 }],
    ['BloodGlucose', 104, 'mg/dL', { milligramsPerDecilitre: 104 }],
  ])('of %s %s %s is in the canonical unit', async (type, value, unit, canonical) => {
    const { observations } = await parse(single(type, value, unit));
    expect(observations.map(({ value }) => value)).toEqual([canonical]);
  });

  it('costs itself alone where it is broken, and is counted with its reason', async () => {
    const { observations, rowsRead, skipped } = await parse(
      single('BodyMass', 70, 'kg'),
      single('BodyMass', 70, 'stone-ish'),
      single('BodyMass', 'heavy', 'kg'),
      single('BodyMass', 7000, 'kg'),
      single('DietaryVitaminC', 5, 'mg'),
      appleRecord({ type: quantity('BodyMass'), value: 70, unit: 'kg', from: 'yesterday' }),
      appleRecord({ type: quantity('BodyMass'), value: 70, unit: 'kg', from: '2027-03-01 08:00:00 +0100' }),
      appleRecord({
        type: 'HKCategoryTypeIdentifierMindfulSession',
        value: 'HKCategoryValueNotApplicable',
        from: morning,
      }),
      ' <ActivitySummary dateComponents="2026-03-01" activeEnergyBurned="500"/>\n',
    );
    expect(observations).toHaveLength(1);
    expect(rowsRead).toBe(9);
    expect(Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      otherKind: 3,
      unknownUnit: 1,
      badValue: 1,
      implausible: 1,
      badTime: 1,
      inFuture: 1,
    });
    expect(skipped.find(({ reason }) => reason === 'unknownUnit')?.exampleText).toContain('stone-ish');
  });

  it('that bears the name of a source with signs of XML and a no-break space is read with both', async () => {
    const { observations } = await parse(
      appleRecord({
        type: quantity('BodyMass'),
        value: 70,
        unit: 'kg',
        from: morning,
        source: 'A & B’s "Apple\u00a0Watch"',
      }),
    );
    expect(observations[0]?.source).toBe('A & B’s "Apple Watch"');
  });
});

describe('blood pressure from Apple Health', () => {
  const part = (name: string, value: number, source = 'Cuff') =>
    appleRecord({ type: quantity(`BloodPressure${name}`), value, unit: 'mmHg', from: morning, source });

  it('is one observation of a correlation and its two records at the top', async () => {
    const both = part('Systolic', 121) + part('Diastolic', 79);
    const { observations, rowsRead } = await parse(both, correlation('BloodPressure', { from: morning, inside: both }));
    expect(observations.map(({ value }) => value)).toEqual([{ systolic: 121, diastolic: 79 }]);
    expect(rowsRead).toBe(1);
  });

  it('is one observation of two records without a correlation, of one source each', async () => {
    const { observations } = await parse(
      part('Systolic', 121),
      part('Systolic', 130, 'Other cuff'),
      part('Diastolic', 79),
      part('Diastolic', 85, 'Other cuff'),
    );
    expect(observations.map(({ source, value }) => ({ source, ...value }))).toEqual([
      { source: 'Cuff', systolic: 121, diastolic: 79 },
      { source: 'Other cuff', systolic: 130, diastolic: 85 },
    ]);
  });

  it('is none of a systolic pressure alone', async () => {
    const { skipped } = await parse(single('BodyMass', 70, 'kg'), part('Systolic', 121));
    expect(skipped).toMatchObject([
      { reason: 'brokenRow', count: 1, exampleText: expect.stringContaining('2026-03-01') },
    ]);
  });
});

describe('what Apple Health has by the thousand', () => {
  it('is samples of each source: heart rate, and steps with the time they took', async () => {
    const steps = (source: string, value: number) =>
      appleRecord({
        type: quantity('StepCount'),
        value,
        unit: 'count',
        source,
        from: '2026-03-01 09:00:00 +0100',
        to: '2026-03-01 09:04:30 +0100',
      });
    const { samples, observations, duplicates } = await parse(
      single('HeartRate', 62, 'count/min', { HKMetadataKeyHeartRateMotionContext: '1' }),
      single('HeartRate', 62, 'count/min'),
      single('HeartRate', 1.5, 'count/s'),
      steps('Watch', 400),
      steps('Phone', 380),
    );
    expect(observations).toEqual([]);
    expect(duplicates).toBe(2);
    expect(
      samples.map(({ kind, source, values, durations }) => [kind, source, [...values], [...(durations ?? [])]]),
    ).toEqual([
      ['heartRate', 'Watch', [62], []],
      ['steps', 'Watch', [400], [270]],
      ['steps', 'Phone', [380], [270]],
    ]);
    expect([...(samples[1]?.times ?? [])]).toEqual([Date.parse('2026-03-01T08:00:00Z')]);
  });

  it('is glucose of a source that measures 24 times in a day, and no other', async () => {
    const at = (hour: number, source: string, metadata?: Record<string, string>) =>
      appleRecord({
        type: quantity('BloodGlucose'),
        value: 100 + hour,
        unit: 'mg/dL',
        source,
        from: `2026-03-01 ${String(hour).padStart(2, '0')}:00:00 +0100`,
        metadata,
      });
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    const { samples, observations } = await parse(
      ...hours.map((hour) => at(hour, 'Sensor')),
      ...hours.slice(1).map((hour) => at(hour, 'Meter', hour === 8 ? { HKBloodGlucoseMealTime: '1' } : undefined)),
    );
    expect(samples.map(({ kind, source, times }) => [kind, source, times.length])).toEqual([['glucose', 'Sensor', 24]]);
    expect(observations).toHaveLength(23);
    expect(observations[7]?.value).toEqual({ milligramsPerDecilitre: 108, mealRelation: 'beforeMeal' });
  });
});

describe('sleep from Apple Health', () => {
  const segment = (stage: string, from: string, to: string, source = 'Watch') =>
    appleRecord({
      type: 'HKCategoryTypeIdentifierSleepAnalysis',
      value: `HKCategoryValueSleepAnalysis${stage}`,
      source,
      from: `2026-03-${from} +0100`,
      to: `2026-03-${to} +0100`,
    });

  it('is one night of its stages, at the time it ended', async () => {
    const { observations } = await parse(
      segment('AsleepCore', '01 23:00:00', '02 01:00:00'),
      segment('AsleepDeep', '02 01:00:00', '02 02:00:00'),
      segment('Awake', '02 02:00:00', '02 02:15:00'),
      segment('AsleepREM', '02 03:15:00', '02 04:00:00'),
      segment('InBed', '01 22:30:00', '02 04:00:00'),
    );
    expect(observations).toEqual([
      {
        kind: 'sleep',
        value: {
          minutesAsleep: 225,
          minutesInBed: 330,
          minutesAwake: 15,
          minutesLight: 120,
          minutesDeep: 60,
          minutesRem: 45,
        },
        time: Date.parse('2026-03-02T03:00:00Z'),
        utcOffset: 60,
        source: 'Watch',
      },
    ]);
  });

  it('ends where more than an hour lies between two segments, and is a night of each source', async () => {
    const { observations } = await parse(
      segment('AsleepUnspecified', '02 00:00:00', '02 06:00:00'),
      segment('AsleepUnspecified', '02 14:00:00', '02 14:30:00'),
      segment('Asleep', '02 00:10:00', '02 05:40:00', 'Other app'),
    );
    expect(observations.map(({ source, value }) => ({ source, ...value }))).toEqual([
      { source: 'Other app', minutesAsleep: 330 },
      { source: 'Watch', minutesAsleep: 360 },
      { source: 'Watch', minutesAsleep: 30 },
    ]);
  });

  it('counts once what two segments of one source have in common', async () => {
    const { observations } = await parse(
      segment('Asleep', '02 00:00:00', '02 05:00:00'),
      segment('Asleep', '02 04:00:00', '02 06:00:00'),
    );
    expect(observations[0]?.value).toEqual({ minutesAsleep: 360 });
  });

  it('is none where only the time in bed is known', async () => {
    const { skipped } = await parse(single('BodyMass', 70, 'kg'), segment('InBed', '01 22:30:00', '02 04:00:00'));
    expect(skipped).toMatchObject([{ reason: 'otherKind', count: 1 }]);
  });
});

describe('a workout from Apple Health', () => {
  const span = { from: '2026-03-01 17:00:00 +0100', to: '2026-03-01 17:40:00 +0100' };

  it('has the figures of its own attributes, as before iOS 16', async () => {
    const own = {
      duration: '1800',
      durationUnit: 's',
      totalDistance: '3.1',
      totalDistanceUnit: 'mi',
      totalEnergyBurned: '1255.2',
      totalEnergyBurnedUnit: 'kJ',
    };
    const inside = metadataEntries({ HKElevationAscended: '4800 cm' });
    const { observations } = await parse(workout('Running', { ...span, own, inside }));
    expect(observations).toEqual([
      {
        kind: 'workout',
        value: { type: 'running', minutes: 30, metres: 4988.9664, kilocalories: 300, metresClimbed: 48 },
        time: Date.parse('2026-03-01T16:00:00Z'),
        utcOffset: 60,
        source: 'Watch',
      },
    ]);
  });

  it('has the figures of its statistics, but not of those of its legs', async () => {
    const statistic = (type: string, given: string) => `<WorkoutStatistics type="${quantity(type)}" ${given}/>\n`;
    const inside =
      `<WorkoutActivity uuid="1">${statistic('HeartRate', 'average="99" maximum="250" unit="count/min"')}</WorkoutActivity>\n` +
      statistic('ActiveEnergyBurned', 'sum="250" unit="kcal"') +
      statistic('BasalEnergyBurned', 'sum="60" unit="kcal"') +
      statistic('DistanceCycling', 'sum="12.5" unit="km"') +
      statistic('HeartRate', 'average="131.5" minimum="80" maximum="158" unit="count/min"');
    const { observations } = await parse(workout('Cycling', { ...span, inside }));
    expect(observations.map(({ value }) => value)).toEqual([
      {
        type: 'cycling',
        minutes: 40,
        metres: 12_500,
        kilocalories: 250,
        averageHeartRate: 131.5,
        maximumHeartRate: 158,
      },
    ]);
  });

  it.each([
    ['TraditionalStrengthTraining', 'strength'],
    ['CoreTraining', 'strength'],
    ['HighIntensityIntervalTraining', 'interval'],
    ['DownhillSkiing', 'winterSport'],
    ['AmericanFootball', 'ballGame'],
    ['CardioDance', 'dancing'],
    ['Hiking', 'hiking'],
    ['Swimming', 'swimming'],
    ['Rowing', 'rowing'],
    ['Elliptical', 'elliptical'],
    ['Yoga', 'yoga'],
    ['Walking', 'walking'],
    ['MindAndBody', 'other'],
  ])('of %s is %s', async (activity, type) => {
    const { observations } = await parse(workout(activity, span));
    expect(observations[0]?.value).toMatchObject({ type });
  });
});

describe('food and insulin from Apple Health', () => {
  const eaten = (type: string, value: number, unit = 'g') =>
    appleRecord({ type: quantity(`Dietary${type}`), value, unit, source: 'Diary', from: morning });

  it('is one meal of the foods that one source has at one time, not doubled by their correlations', async () => {
    const bread = eaten('Carbohydrates', 30) + eaten('EnergyConsumed', 836.8, 'kJ');
    const egg = eaten('Protein', 7) + eaten('FatTotal', 5) + eaten('Carbohydrates', 0.5) + eaten('Fiber', 0);
    const food = (name: string, inside: string) =>
      correlation('Food', { source: 'Diary', from: morning, inside: metadataEntries({ HKFoodType: name }) + inside });
    const { observations } = await parse(bread, egg, food('Bread', bread), food('Egg & salt', egg));
    expect(observations.map(({ value }) => value)).toEqual([
      { text: 'Bread, Egg & salt', carbohydrate: 30.5, protein: 7, fat: 5, fibre: 0, kilocalories: 200 },
    ]);
  });

  it('is insulin by the reason of its delivery, and none without one', async () => {
    const given = (value: number, reason?: string) =>
      single('InsulinDelivery', value, 'IU', reason ? { HKInsulinDeliveryReason: reason } : undefined);
    const { observations, skipped } = await parse(given(0.8, '1'), given(4, '2'), given(3));
    expect(observations.map(({ value }) => value)).toEqual([
      { units: 0.8, action: 'basal' },
      { units: 4, action: 'bolus' },
    ]);
    expect(skipped).toMatchObject([{ reason: 'brokenRow', count: 1 }]);
  });
});

describe('a damaged export of Apple Health', () => {
  it('is refused where it is cut short, at whichever place', async () => {
    const whole = appleExport(single('BodyMass', 70, 'kg'), single('HeartRate', 60, 'count/min', { a: 'b' }));
    const start = whole.indexOf('<HealthData ') + 1;
    const codes = new Set<string>();
    for (let length = start + 12; length < whole.lastIndexOf('</HealthData>'); length += 7)
      codes.add(await errorOf(whole.slice(0, length)));
    expect([...codes]).toEqual(['fileUnreadable']);
  });

  it('is refused where it nests without end', async () => {
    expect(await errorOf(appleExport('<a>'.repeat(100_000)))).toBe('fileUnreadable');
  });

  it('is read where a later version of Apple writes an attribute twice or a sign that XML forbids', async () => {
    const record = single('BodyMass', 70, 'kg').replace(
      ' unit=',
      ' startDate="2026-03-01 08:00:00 +0100" note="\u0001" unit=',
    );
    const { observations } = await parse(record);
    expect(observations).toHaveLength(1);
  });
});
