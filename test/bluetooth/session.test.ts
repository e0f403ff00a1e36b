import { describe, expect, it, vi } from 'vitest';
import { chooseDevice } from '../../src/bluetooth/session/choose-device.ts';
import { openSession } from '../../src/bluetooth/session/open-session.ts';
import type { Transfer } from '../../src/bluetooth/session/transfer.ts';
import { bytes } from './bytes.ts';
import { FakeDevice } from './fake-device.ts';

const cuff = () => new FakeDevice({ 6160: [0x2a35] });
const meter = () => new FakeDevice({ 6152: [0x2a18, 0x2a34, 0x2a52] });
const morning = 'ea07 03 0e 07 05 09';
const pressure = (systolic: number, user = 1) =>
  bytes(`0a ${systolic.toString(16).padStart(2, '0')}00 5200 ff07 ${morning} 0${user}`);
const glucose = (record: number) => bytes(`02 0${record}00 ea07 03 0e 07 0${record} 00 76b0 12`);

/** Opens a session whose changes can be looked at, and waited for. */
function listenTo(device: FakeDevice, after: number | null = null) {
  const control = new AbortController();
  const seen: Transfer[] = [];
  const ended = openSession(device.browser, {
    after,
    now: () => 1000,
    signal: control.signal,
    onChange: (transfer) => seen.push(transfer),
  });
  const last = () => seen.at(-1) as Transfer;
  const listening = vi.waitFor(() => expect(last().phase).not.toBe('connecting'));
  return { control, ended, last, listening };
}

/** What the tester sees of a reading. */
const values = ({ readings }: Transfer) =>
  readings.flatMap(({ measurements }) => measurements.map(({ value }) => value));

describe('choosing a device', () => {
  const asking = (error: unknown) => ({ requestDevice: () => Promise.reject(error) }) as unknown as Bluetooth;

  it('asks for every service it can read, or for the wanted ones alone', async () => {
    const requestDevice = vi.fn(async (_: RequestDeviceOptions) => cuff().browser);
    await chooseDevice({ requestDevice } as unknown as Bluetooth, ['bloodPressure']);
    expect(requestDevice.mock.calls[0]?.[0]).toMatchObject({ filters: [{ services: [0x1810] }] });
    await chooseDevice({ requestDevice } as unknown as Bluetooth);
    const filters = [0x1810, 0x1808, 0x180d, 0x181d, 0x181b, 0x1822, 0x1809].map((service) => ({
      services: [service],
    }));
    expect(requestDevice.mock.calls[1]?.[0]).toMatchObject({ filters });
  });

  it('says where the browser has no Bluetooth', async () => {
    await expect(chooseDevice(undefined)).rejects.toMatchObject({ code: 'bluetoothMissing' });
  });

  it.each([
    ['User cancelled the requestDevice() chooser.', 'NotFoundError', 'deviceNotChosen'],
    ['Bluetooth adapter not available.', 'NotFoundError', 'bluetoothOff'],
    ['User denied the browser permission to scan for Bluetooth devices.', 'NotFoundError', 'bluetoothDenied'],
    ['Access to the feature "bluetooth" is disallowed by permissions policy.', 'SecurityError', 'bluetoothDenied'],
  ])('"%s" is told as %s %s', async (message, name, code) => {
    await expect(chooseDevice(asking(new DOMException(message, name)))).rejects.toMatchObject({ code });
  });
});

describe('a session with a cuff', () => {
  it('gathers what it sends until it goes', async () => {
    const device = cuff();
    const { ended, last, listening } = listenTo(device);
    await listening;
    device.send(0x2a35, pressure(128));
    device.send(0x2a35, pressure(131));
    device.gatt.disconnect();
    await ended;
    expect(last()).toMatchObject({ phase: 'ended', error: null, deviceName: 'Cuff X', deviceId: 'device-1' });
    expect(values(last())).toEqual([
      { systolic: 128, diastolic: 82 },
      { systolic: 131, diastolic: 82 },
    ]);
    expect(last().readings[0]).toMatchObject({ user: 1, receivedAt: 1000 });
  });

  it('hears the same reading once, and counts what it refuses by the reason', async () => {
    const device = cuff();
    const { ended, last, listening } = listenTo(device);
    await listening;
    device.send(0x2a35, pressure(128));
    device.send(0x2a35, pressure(128));
    device.send(0x2a35, pressure(128, 2));
    device.send(0x2a35, bytes('00 ff07 ff07 ff07'));
    device.send(0x2a35, bytes('00 80'));
    device.gatt.disconnect();
    await ended;
    expect(last().readings.map(({ user }) => user)).toEqual([1, 2]);
    expect(last().refused).toEqual({ noNumber: 1, malformed: 1 });
  });

  it('is stopped by the person, keeps what came, and lets the device go', async () => {
    const device = cuff();
    const { control, ended, last, listening } = listenTo(device);
    await listening;
    device.send(0x2a35, pressure(128));
    control.abort();
    await ended;
    expect(last()).toMatchObject({ phase: 'ended', error: null });
    expect(last().readings).toHaveLength(1);
    expect(device.gatt.connected).toBe(false);
  });

  it('is tried a second time before it is given up', async () => {
    const once = cuff();
    once.failures = 1;
    const session = listenTo(once);
    await session.listening;
    expect(session.last().phase).toBe('listening');
    session.control.abort();
    await session.ended;
    const twice = cuff();
    twice.failures = 2;
    const failed = listenTo(twice);
    await failed.ended;
    expect(failed.last()).toMatchObject({ phase: 'ended', error: { code: 'deviceUnreachable' } });
  });

  it('that wants to be paired first is told so', async () => {
    const device = cuff();
    device.beforeNotifications = () => Promise.reject(new DOMException('GATT Error: Not paired.', 'NetworkError'));
    const { ended, last } = listenTo(device);
    await ended;
    expect(last()).toMatchObject({ phase: 'ended', error: { code: 'deviceNotPaired' } });
  });

  it('that has none of the characteristics cannot be read', async () => {
    const { ended, last } = listenTo(new FakeDevice({ 6160: [] }));
    await ended;
    expect(last()).toMatchObject({ phase: 'ended', error: { code: 'deviceUnknown' } });
  });

  it('that never answers is given up after its time', async () => {
    vi.useFakeTimers();
    try {
      const device = cuff();
      device.beforeNotifications = () => new Promise(() => {});
      const seen: Transfer[] = [];
      const ended = openSession(device.browser, {
        after: null,
        now: () => 0,
        signal: new AbortController().signal,
        onChange: (transfer) => seen.push(transfer),
      });
      await vi.advanceTimersByTimeAsync(61_000);
      await ended;
      expect(seen.at(-1)).toMatchObject({ phase: 'ended', error: { code: 'deviceSilent' } });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a session with a glucose meter', () => {
  /** A meter that has records 1 to 3, a meal for the second, and knows (or not) how to tell the newer ones alone. */
  function answering(device: FakeDevice, { knowsNewer = true } = {}) {
    const asked: number[][] = [];
    const control = device.characteristics.get(0x2a52);
    if (!control) throw new Error('no control point');
    control.onWrite = (written) => {
      asked.push([...written]);
      const [operation, operator, , from = 0] = written;
      if (operator !== 1 && !knowsNewer) return control.send(bytes(`06 00 0${operation} 04`));
      const records = [1, 2, 3].filter((record) => operator === 1 || record >= from);
      if (operation === 4) return control.send(bytes(`05 00 0${records.length} 00`));
      if (records.length === 0) return control.send(bytes('06 00 01 06'));
      for (const record of records) {
        device.send(0x2a18, glucose(record));
        if (record === 2) device.send(0x2a34, bytes('02 0200 01'));
      }
      control.send(bytes('06 00 01 01'));
    };
    return asked;
  }

  it('asks for all, knows how many there are, and joins each with its meal', async () => {
    const device = meter();
    const asked = answering(device);
    const { ended, last } = listenTo(device);
    await ended;
    expect(asked).toEqual([
      [4, 1],
      [1, 1],
    ]);
    expect(last()).toMatchObject({ phase: 'ended', error: null, expected: 3, lastSequence: 3 });
    expect(values(last())).toEqual([
      { milligramsPerDecilitre: 118 },
      { milligramsPerDecilitre: 118, mealRelation: 'beforeMeal' },
      { milligramsPerDecilitre: 118 },
    ]);
  });

  it('asks only for what is newer than the last record that was kept', async () => {
    const device = meter();
    answering(device);
    const { ended, last } = listenTo(device, 2);
    await ended;
    expect(last().readings.map(({ key }) => key)).toEqual(['record-3']);
  });

  it('ends at once where nothing is newer', async () => {
    const device = meter();
    answering(device);
    const { ended, last } = listenTo(device, 3);
    await ended;
    expect(last()).toMatchObject({ readings: [], expected: 0, error: null, lastSequence: null });
  });

  it('asks for all where the meter cannot tell the newer ones alone', async () => {
    const device = meter();
    answering(device, { knowsNewer: false });
    const { ended, last } = listenTo(device, 2);
    await ended;
    expect(last().readings).toHaveLength(3);
  });

  it('that falls silent half way is told, and keeps what came', async () => {
    vi.useFakeTimers();
    try {
      const device = meter();
      const control = device.characteristics.get(0x2a52);
      if (control)
        control.onWrite = ([operation]) => {
          if (operation === 4) control.send(bytes('05 00 03 00'));
          else device.send(0x2a18, glucose(1));
        };
      const seen: Transfer[] = [];
      const ended = openSession(device.browser, {
        after: null,
        now: Date.now,
        signal: new AbortController().signal,
        onChange: (transfer) => seen.push(transfer),
      });
      await vi.advanceTimersByTimeAsync(30_000);
      await ended;
      expect(seen.at(-1)).toMatchObject({ error: { code: 'deviceSilent' }, readings: [{ key: 'record-1' }] });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a session with a heart monitor', () => {
  it('has one reading, the median of what it sends, and a minute’s RMSSD beside it', async () => {
    const device = new FakeDevice({ 6157: [0x2a37] });
    const { control, ended, last, listening } = listenTo(device);
    await listening;
    // 1003.9 and 996.1 ms by turns, 7.8125 ms apart; rates of 60, 60, 90.
    for (let beat = 0; beat < 70; beat++) {
      const rate = beat % 3 === 2 ? '5a' : '3c';
      device.send(0x2a37, bytes(`10 ${rate} ${beat % 2 ? '0404' : 'fc03'}`));
    }
    control.abort();
    await ended;
    expect(values(last())).toEqual([{ beatsPerMinute: 60 }, { rmssd: expect.closeTo(7.8125, 6) }]);
  });
});
