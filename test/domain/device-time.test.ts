import { describe, expect, it } from 'vitest';
import type { DeviceReading } from '../../src/domain/device-reading.ts';
import { clockDoubt, deviceInstant, readingTime } from '../../src/domain/device-time.ts';

const berlin = 'Europe/Berlin';
const wall = (iso: string) => Date.parse(`${iso}Z`);
const at = Date.parse;
const reading = (deviceTime: string | null, arrived: string): DeviceReading => ({
  key: deviceTime ?? 'none',
  measurements: [],
  deviceTime: deviceTime === null ? null : wall(deviceTime),
  receivedAt: at(arrived),
  user: null,
  remarks: [],
});

describe('the clock of a device', () => {
  it('shows the time of the person’s zone', () => {
    expect(deviceInstant(reading('2026-07-01T08:30:00', '2026-07-01T07:00:00Z'), berlin)).toBe(
      at('2026-07-01T06:30:00Z'),
    );
  });

  it('in the hour that is lived twice means the later one that is over', () => {
    const twice = '2026-10-25T02:30:00';
    expect(deviceInstant(reading(twice, '2026-10-25T02:00:00Z'), berlin)).toBe(at('2026-10-25T01:30:00Z'));
    expect(deviceInstant(reading(twice, '2026-10-25T00:31:00Z'), berlin)).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('that a device does not have leaves the time of arrival', () => {
    expect(deviceInstant(reading(null, '2026-07-01T07:00:00Z'), berlin)).toBe(at('2026-07-01T07:00:00Z'));
    expect(clockDoubt([reading(null, '2026-07-01T07:00:00Z')], berlin)).toBeNull();
  });
});

describe('a doubt about the clock', () => {
  it('is none where the newest reading is of today, however old the others are', () => {
    const readings = [
      reading('2026-03-02T08:00:00', '2026-07-01T07:00:00Z'),
      reading('2026-07-01T08:30:00', '2026-07-01T07:00:00Z'),
    ];
    expect(clockDoubt(readings, berlin)).toBeNull();
  });

  it('is there where the newest is over a day old, and puts it at its arrival with the others before it', () => {
    const older = reading('2019-01-01T00:00:00', '2026-07-01T07:00:05Z');
    const newer = reading('2019-01-01T00:10:00', '2026-07-01T07:00:00Z');
    const doubt = clockDoubt([older, newer], berlin);
    expect(doubt).toMatchObject({ why: 'longAgo', newest: at('2018-12-31T23:10:00Z') });
    expect(readingTime(newer, berlin, doubt?.shift ?? 0)).toBe(at('2026-07-01T07:00:00Z'));
    expect(readingTime(older, berlin, doubt?.shift ?? 0)).toBe(at('2026-07-01T06:50:00Z'));
    expect(readingTime(older, berlin, 0)).toBe(at('2018-12-31T23:00:00Z'));
  });

  it('is there where the clock is ahead, as after a journey west', () => {
    const doubt = clockDoubt([reading('2026-07-01T15:00:00', '2026-07-01T07:00:00Z')], berlin);
    expect(doubt).toMatchObject({ why: 'ahead', shift: -6 * 3_600_000 });
  });

  it('forgives a few minutes ahead: a reading is never later than its arrival', () => {
    const fast = reading('2026-07-01T09:04:00', '2026-07-01T07:00:00Z');
    expect(clockDoubt([fast], berlin)).toBeNull();
    expect(readingTime(fast, berlin, 0)).toBe(at('2026-07-01T07:00:00Z'));
  });
});
