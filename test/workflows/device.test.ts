import { describe, expect, it } from 'vitest';
import type { DeviceReading } from '../../src/domain/device-reading.ts';
import {
  addReading,
  beginSession,
  nextCuffReading,
  type PressureSession,
  skip,
} from '../../src/domain/pressure-session.ts';
import { connectDevice, type Transfer } from '../../src/workflows/connect-device.ts';
import { deleteObservation } from '../../src/workflows/delete-observation.ts';
import { knownReadings } from '../../src/workflows/known-readings.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { storePressureSession } from '../../src/workflows/store-pressure-session.ts';
import { type ReadingsToStore, storeReadings } from '../../src/workflows/store-readings.ts';
import { bytes } from '../bluetooth/bytes.ts';
import { FakeDevice } from '../bluetooth/fake-device.ts';
import { fakeServices, hour, minute, noon } from './fake-services.ts';

async function started(change: Parameters<typeof fakeServices>[0] = {}) {
  const services = fakeServices(change);
  const profileId = await startProfile(services);
  return { services, profileId };
}

const pressure = (systolic: number, deviceTime: number | null = noon - hour): DeviceReading => ({
  key: `${systolic}`,
  measurements: [{ kind: 'bloodPressure', value: { systolic, diastolic: 82, pulse: 66 } }],
  deviceTime,
  receivedAt: noon,
  user: null,
  remarks: [],
});

const given = (readings: readonly DeviceReading[], change: Partial<ReadingsToStore> = {}): ReadingsToStore => ({
  deviceId: 'device-1',
  deviceName: 'Cuff X',
  readings,
  shift: 0,
  lastSequence: null,
  ...change,
});

describe('storing what a device sent', () => {
  it('keeps its name, its clock read in the person’s zone, and the offset of that clock', async () => {
    const { services, profileId } = await started({ timeZone: 'Asia/Shanghai' });
    await storeReadings(services, given([pressure(128, noon + 7 * hour)]));
    const [observation] = await listObservations(services);
    expect(observation).toMatchObject({
      kind: 'bloodPressure',
      value: { systolic: 128, diastolic: 82, pulse: 66 },
      profileId,
      time: noon - hour,
      utcOffset: 480,
      source: { type: 'bluetooth', name: 'Cuff X' },
    });
  });

  it('twice stores once, also in another zone and under another shift', async () => {
    const { services } = await started();
    const first = await storeReadings(services, given([pressure(128), pressure(131)]));
    expect([first.stored.length, first.duplicates]).toEqual([2, 0]);
    const again = await storeReadings(
      { ...services, timeZone: 'Asia/Shanghai' },
      given([pressure(128), pressure(131)]),
    );
    expect([again.stored.length, again.duplicates]).toEqual([0, 2]);
    const shifted = await storeReadings(services, given([pressure(128)], { shift: -hour }));
    expect(shifted.duplicates).toBe(1);
    expect(await listObservations(services)).toHaveLength(2);
  });

  it('says beforehand what is known already', async () => {
    const { services } = await started();
    expect(await knownReadings(services, [pressure(128)])).toEqual(new Set());
    await storeReadings(services, given([pressure(128)]));
    expect(await knownReadings(services, [pressure(128), pressure(131)])).toEqual(new Set(['128']));
  });

  it('does not bring back what the person deleted', async () => {
    const { services } = await started();
    const { stored } = await storeReadings(services, given([pressure(128)]));
    await deleteObservation(services, stored[0]?.id ?? '');
    expect((await storeReadings(services, given([pressure(128)]))).stored).toEqual([]);
  });

  it('is taken back by undo, after which the device may bring it again', async () => {
    const { services } = await started();
    const { undo } = await storeReadings(services, given([pressure(128)]));
    await undo();
    expect(await listObservations(services)).toEqual([]);
    expect((await storeReadings(services, given([pressure(128)]))).stored).toHaveLength(1);
  });

  it('stores nothing at all where one reading cannot be', async () => {
    const { services } = await started();
    await expect(storeReadings(services, given([pressure(128), pressure(60)]))).rejects.toMatchObject({
      code: 'valueImplausible',
    });
    expect(await listObservations(services)).toEqual([]);
  });

  it('puts the clock right by what it is off, and never after the arrival', async () => {
    const { services } = await started();
    await storeReadings(services, given([pressure(128, noon - 100 * hour), pressure(131, null)], { shift: 99 * hour }));
    const times = (await listObservations(services)).map(({ time }) => time).sort();
    expect(times).toEqual([noon - hour, noon]);
  });
});

describe('connecting to a meter', () => {
  /** A meter with as many records, whose times are minutes before noon. */
  function meter(records: number) {
    const asked: number[][] = [];
    const device = new FakeDevice({ 6152: [0x2a18, 0x2a52] });
    const control = device.characteristics.get(0x2a52);
    if (!control) throw new Error('no control point');
    control.onWrite = (written) => {
      asked.push([...written]);
      if (written[0] === 4) return control.send(bytes(`05 00 0${records} 00`));
      for (let record = 1; record <= records; record++)
        device.send(0x2a18, bytes(`02 0${record}00 ea07 03 14 0b 0${record} 00 76b0 12`));
      control.send(bytes('06 00 01 01'));
    };
    return { asked, bluetooth: { requestDevice: async () => device.browser } as unknown as Bluetooth };
  }

  async function transferred(services: Parameters<typeof connectDevice>[0], bluetooth: Bluetooth, everything = false) {
    const seen: Transfer[] = [];
    const { signal } = new AbortController();
    await connectDevice(services, { bluetooth, everything, signal, onChange: (transfer) => seen.push(transfer) });
    return seen.at(-1) as Transfer;
  }

  it('asks for all at first, then for what came after the last record that was kept', async () => {
    const { services } = await started();
    const { asked, bluetooth } = meter(3);
    const transfer = await transferred(services, bluetooth);
    expect(transfer).toMatchObject({ phase: 'ended', lastSequence: 3 });
    expect(asked[1]).toEqual([1, 1]);
    const { undo } = await storeReadings(services, { ...transfer, shift: 0 });
    const [newest] = await listObservations(services);
    expect(newest).toMatchObject({ kind: 'glucose', time: noon - hour + 3 * minute });

    await transferred(services, bluetooth);
    expect(asked[3]).toEqual([1, 3, 1, 4, 0]);
    await transferred(services, bluetooth, true);
    expect(asked[5]).toEqual([1, 1]);
    await undo();
    await transferred(services, bluetooth);
    expect(asked[7]).toEqual([1, 1]);
  });
});

describe('a sitting with a cuff', () => {
  /** Both readings sent by the cuff, two minutes and a moment ago by its clock. */
  function measured(profileId: string): PressureSession {
    const sent = [pressure(131, noon - 2 * minute), pressure(128, noon - 1000)];
    return sent.reduce(
      (session, reading) => {
        const next = nextCuffReading(session, { sent: [reading], deviceName: 'Cuff X', timeZone: 'UTC' });
        return next ? addReading(session, next.reading, noon) : session;
      },
      skip(beginSession({ profileId, now: noon - hour, arm: 'left', posture: 'sitting' }), noon),
    );
  }

  it('is one observation, the mean with both readings, at the time of the last', async () => {
    const { services, profileId } = await started();
    await storePressureSession(services, measured(profileId));
    expect(await listObservations(services)).toMatchObject([
      {
        kind: 'bloodPressure',
        value: {
          systolic: 129.5,
          diastolic: 82,
          pulse: 66,
          arm: 'left',
          readings: [{ systolic: 131 }, { systolic: 128 }],
        },
        time: noon - 1000,
        source: { type: 'bluetooth', name: 'Cuff X' },
      },
    ]);
  });

  it('is not doubled when the memory of the cuff is read afterwards, unless it was taken back', async () => {
    const { services, profileId } = await started();
    const memory = given([
      pressure(140, noon - 30 * hour),
      pressure(131, noon - 2 * minute),
      pressure(128, noon - 1000),
    ]);
    const { undo } = await storePressureSession(services, measured(profileId));
    expect(await storeReadings(services, memory)).toMatchObject({
      stored: [{ value: { systolic: 140 } }],
      duplicates: 2,
    });
    await undo();
    expect((await storeReadings(services, memory)).stored).toHaveLength(2);
  });
});
