import { describe, expect, it } from 'vitest';
import { decodeBloodPressure } from '../../src/bluetooth/decode/blood-pressure.ts';
import { decodeBodyComposition } from '../../src/bluetooth/decode/body-composition.ts';
import { decodeGlucose } from '../../src/bluetooth/decode/glucose.ts';
import { decodeGlucoseContext } from '../../src/bluetooth/decode/glucose-context.ts';
import { decodeHeartRate } from '../../src/bluetooth/decode/heart-rate.ts';
import { decodeContinuousOximetry, decodeSpotOximetry } from '../../src/bluetooth/decode/oximeter.ts';
import { decodeRecordResponse, recordRequest } from '../../src/bluetooth/decode/record-access.ts';
import { decodeTemperature } from '../../src/bluetooth/decode/thermometer.ts';
import { decodeWeight } from '../../src/bluetooth/decode/weight.ts';
import { bytes, wall } from './bytes.ts';

/** 2026-03-14 07:05:09 in the seven bytes of Date Time: EA 07 is 2026. */
const morning = 'ea07 03 0e 07 05 09';

describe('a cuff', () => {
  it('tells pressure, pulse, user and an irregular beat, with the time of its clock', () => {
    // Flags 1E: time, pulse, user, status. 128/82, mean 97, pulse 66, user 1, status bit 2.
    expect(decodeBloodPressure(bytes(`1e 8000 5200 6100 ${morning} 4200 01 0400`))).toEqual({
      measurements: [
        { kind: 'bloodPressure', value: { systolic: 128, diastolic: 82, pulse: 66, irregularBeat: true } },
      ],
      deviceTime: wall('2026-03-14T07:05:09'),
      user: 1,
      remarks: [],
      sequence: null,
    });
  });

  it('may speak in kilopascals: 16.0 over 10.7 kPa is 120.0 over 80.3 mmHg', () => {
    expect(decodeBloodPressure(bytes('01 a0f0 6bf0 ff07')).measurements).toEqual([
      { kind: 'bloodPressure', value: { systolic: expect.closeTo(120.01, 2), diastolic: expect.closeTo(80.26, 2) } },
    ]);
  });

  it('says when the arm moved, the cuff sat loose, or it was held wrong', () => {
    expect(decodeBloodPressure(bytes('10 8000 5200 ff07 2300')).remarks).toEqual([
      'moved',
      'looseCuff',
      'wrongPosition',
    ]);
  });

  it.each(['ff07', '0008', 'fe07', '0208', '0108'])(
    'whose systolic is the reserved %s has measured nothing',
    (reserved) => {
      expect(() => decodeBloodPressure(bytes(`00 ${reserved} 5200 6100`))).toThrow('noNumber');
    },
  );

  it('keeps a pressure whose pulse was not found', () => {
    const { measurements } = decodeBloodPressure(bytes('04 8000 5200 6100 ff07'));
    expect(measurements).toEqual([{ kind: 'bloodPressure', value: { systolic: 128, diastolic: 82 } }]);
  });

  it('that swaps systolic and diastolic is not believed', () => {
    expect(() => decodeBloodPressure(bytes('00 5200 8000 6100'))).toThrow('implausible');
  });

  it('whose clock was never set sends no time; one that shows 31 February is not understood', () => {
    expect(decodeBloodPressure(bytes('02 8000 5200 6100 0000 00 00 00 00 00')).deviceTime).toBeNull();
    expect(() => decodeBloodPressure(bytes('02 8000 5200 6100 ea07 02 1f 07 05 09'))).toThrow('malformed');
  });
});

describe('a heart monitor', () => {
  it('counts in one byte or two, with the times between beats in 1/1024 s', () => {
    expect(decodeHeartRate(bytes('16 48 0004 0003'))).toEqual({
      beatsPerMinute: 72,
      contact: true,
      intervals: [1000, 750],
    });
    expect(decodeHeartRate(bytes('01 4800'))).toEqual({ beatsPerMinute: 72, contact: null, intervals: [] });
  });

  it('may tell energy before the beats', () => {
    expect(decodeHeartRate(bytes('18 48 6400 0004'))).toMatchObject({ intervals: [1000] });
  });

  it('says when it touches no skin', () => {
    expect(decodeHeartRate(bytes('04 00')).contact).toBe(false);
  });
});

describe('a glucose meter', () => {
  it('tells kilograms in a litre: 0.00118 of them are 118 mg/dL', () => {
    // Flags 02; record 7; B0 76 is 118 at 10^-5; capillary plasma from a finger.
    expect(decodeGlucose(bytes(`02 0700 ${morning} 76b0 12`))).toEqual({
      measurements: [{ kind: 'glucose', value: { milligramsPerDecilitre: 118 } }],
      deviceTime: wall('2026-03-14T07:05:09'),
      user: null,
      remarks: [],
      sequence: 7,
    });
  });

  it('tells moles in a litre: 0.0055 of them are 99.1 mg/dL', () => {
    expect(decodeGlucose(bytes(`06 0700 ${morning} 37c0 12`)).measurements).toEqual([
      { kind: 'glucose', value: { milligramsPerDecilitre: expect.closeTo(99.0857, 3) } },
    ]);
  });

  it('shows its base time shifted by the offset, which may be negative', () => {
    // -90 minutes is FFA6.
    expect(decodeGlucose(bytes(`03 0700 ${morning} a6ff 76b0 12`)).deviceTime).toBe(wall('2026-03-14T05:35:09'));
  });

  it.each([
    ['control solution', `02 0700 ${morning} 76b0 1a`, 'notABody'],
    ['a strip put in wrong', `0a 0700 ${morning} 76b0 12 0800`, 'deviceFault'],
    ['a result too high to tell', `0a 0700 ${morning} 76b0 12 2000`, 'beyondMeter'],
    ['the number that is none', `02 0700 ${morning} ff07 12`, 'noNumber'],
    ['no concentration', `00 0700 ${morning}`, 'noNumber'],
  ])('gives no reading for %s', (_, hex, reason) => {
    expect(() => decodeGlucose(bytes(hex))).toThrow(reason);
  });

  it('keeps a reading of a meter whose battery is low or whose clock had a fault', () => {
    expect(decodeGlucose(bytes(`0a 0700 ${morning} 76b0 12 0108`)).sequence).toBe(7);
  });

  it('tells afterwards how a reading stood to a meal, behind other facts', () => {
    // Flags 83: extended flags, carbohydrate (lunch, 50 g at 10^-3 kg), meal (2, after).
    expect(decodeGlucoseContext(bytes('83 0700 00 02 32d0 02'))).toEqual({ sequence: 7, mealRelation: 'afterMeal' });
    expect(decodeGlucoseContext(bytes('02 0700 04'))).toEqual({ sequence: 7, mealRelation: null });
  });

  it('is asked for all its records, or for those from the next number on', () => {
    expect([...recordRequest('records', null)]).toEqual([0x01, 0x01]);
    expect([...recordRequest('records', 299)]).toEqual([0x01, 0x03, 0x01, 0x2c, 0x01]);
    expect([...recordRequest('count', 299)]).toEqual([0x04, 0x03, 0x01, 0x2c, 0x01]);
    expect([...recordRequest('records', 0xffff)]).toEqual([0x01, 0x01]);
  });

  it('answers with a count, with an end, or with why not', () => {
    expect(decodeRecordResponse(bytes('05 00 2c01'))).toEqual({ type: 'count', count: 300 });
    expect(decodeRecordResponse(bytes('06 00 01 01'))).toEqual({ type: 'done' });
    expect(decodeRecordResponse(bytes('06 00 01 06'))).toEqual({ type: 'noRecords' });
    expect(decodeRecordResponse(bytes('06 00 01 04'))).toEqual({ type: 'unsupported' });
    expect(decodeRecordResponse(bytes('06 00 01 08'))).toEqual({ type: 'failed', code: 8 });
  });
});

describe('a scale', () => {
  it('counts in steps of 5 g, or of a hundredth of a pound', () => {
    // 14280 steps of 0.005 kg are 71.4 kg; 15741 hundredths of a pound are 71.40 kg.
    expect(decodeWeight(bytes('00 c837')).measurements).toEqual([{ kind: 'weight', value: { kilograms: 71.4 } }]);
    expect(decodeWeight(bytes('01 7d3d')).measurements).toEqual([
      { kind: 'weight', value: { kilograms: expect.closeTo(71.39997, 4) } },
    ]);
  });

  it('tells its time and user before the body mass index', () => {
    expect(decodeWeight(bytes(`0e c837 ${morning} 02 e600 d606`))).toMatchObject({
      deviceTime: wall('2026-03-14T07:05:09'),
      user: 2,
    });
  });

  it('that did not settle has measured nothing', () => {
    expect(() => decodeWeight(bytes('00 ffff'))).toThrow('noNumber');
  });

  it('may tell the fat in tenths of a percent, and the weight behind the rest', () => {
    // Flags 0418: metabolism, muscle, weight. 23.4 %, 6500 kJ, 40.0 %, 71.4 kg.
    expect(decodeBodyComposition(bytes('1804 ea00 6419 9001 c837')).measurements).toEqual([
      { kind: 'bodyFat', value: { percent: 23.4 } },
      { kind: 'weight', value: { kilograms: 71.4 } },
    ]);
  });
});

describe('an oximeter', () => {
  it('tells oxygen and pulse together', () => {
    expect(decodeSpotOximetry(bytes(`01 6100 4000 ${morning}`))).toMatchObject({
      measurements: [
        { kind: 'oxygenSaturation', value: { percent: 97 } },
        { kind: 'heartRate', value: { beatsPerMinute: 64 } },
      ],
      deviceTime: wall('2026-03-14T07:05:09'),
    });
  });

  it('whose clock is not set has no time', () => {
    expect(decodeSpotOximetry(bytes(`11 6100 4000 ${morning}`)).deviceTime).toBeNull();
  });

  it('tells the averages over other spans, which are passed over', () => {
    // Flags 07: fast, slow, status with bit 7, validated.
    const { measurements } = decodeContinuousOximetry(bytes('07 6100 4000 6200 4100 6000 3f00 8000'));
    expect(measurements[0]).toEqual({ kind: 'oxygenSaturation', value: { percent: 97 } });
  });

  it.each([
    ['demonstrates itself', '02 6100 4000 0004', 'notABody'],
    ['calls its measurement invalid', '02 6100 4000 0080', 'noNumber'],
    ['came off the finger', '04 6100 4000 008000', 'deviceFault'],
    ['found no oxygen', '00 ff07 4000', 'noNumber'],
    ['tells more than all', '00 6e00 4000', 'implausible'],
  ])('that %s gives no reading', (_, hex, reason) => {
    expect(() => decodeSpotOximetry(bytes(hex))).toThrow(reason);
  });
});

describe('a thermometer', () => {
  it('tells degrees Celsius, or Fahrenheit: 98.6 of those are 37.0', () => {
    expect(decodeTemperature(bytes('00 6c0100ff')).measurements).toEqual([
      { kind: 'temperature', value: { celsius: 36.4 } },
    ]);
    expect(decodeTemperature(bytes('01 da0300ff')).measurements).toEqual([
      { kind: 'temperature', value: { celsius: expect.closeTo(37, 9) } },
    ]);
  });

  it('that sends "not a number" has measured nothing', () => {
    expect(() => decodeTemperature(bytes('00 ffff7f00'))).toThrow('noNumber');
  });
});
