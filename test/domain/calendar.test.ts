import { describe, expect, it } from 'vitest';
import { instantsOf, localDay, localDayNumber, utcOffsetAt, wallClockAt } from '../../src/domain/calendar.ts';

const at = (iso: string) => Date.parse(iso);

describe('the offset of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T12:00:00Z', 60],
    ['Europe/Berlin', '2026-07-15T12:00:00Z', 120],
    ['America/New_York', '2026-07-15T12:00:00Z', -240],
    ['Asia/Shanghai', '2026-07-15T12:00:00Z', 480],
    ['Asia/Kathmandu', '2026-07-15T12:00:00Z', 345],
    ['Pacific/Kiritimati', '2026-07-15T12:00:00Z', 840],
    ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 660],
    ['UTC', '1961-04-12T06:07:00Z', 0],
    ['Europe/Moscow', '1961-04-12T06:07:00Z', 180],
  ])('in %s at %s is %i minutes', (zone, iso, offset) => {
    expect(utcOffsetAt(zone, at(iso))).toBe(offset);
  });

  it('changes at the very minute at which the clock is set', () => {
    expect(utcOffsetAt('Europe/Berlin', at('2026-03-29T00:59:59.999Z'))).toBe(60);
    expect(utcOffsetAt('Europe/Berlin', at('2026-03-29T01:00:00Z'))).toBe(120);
    expect(utcOffsetAt('Europe/Berlin', at('2026-10-25T00:59:59.999Z'))).toBe(120);
    expect(utcOffsetAt('Europe/Berlin', at('2026-10-25T01:00:00Z'))).toBe(60);
    expect(utcOffsetAt('Australia/Lord_Howe', at('2026-10-03T15:29:59Z'))).toBe(630);
    expect(utcOffsetAt('Australia/Lord_Howe', at('2026-10-03T15:30:00Z'))).toBe(660);
  });

  it('agrees with Intl at every hour of a year, in zones of every kind', () => {
    for (const zone of ['America/St_Johns', 'Africa/Casablanca', 'Antarctica/Troll']) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      for (let time = at('2026-01-01T00:00:00Z'); time < at('2027-01-01T00:00:00Z'); time += 3_600_000) {
        const wall = Date.parse(`${format.format(time).replace(' ', 'T')}Z`);
        if (utcOffsetAt(zone, time) !== (wall - time) / 60_000) expect.fail(`${zone} ${new Date(time).toISOString()}`);
      }
    }
  });

  it('is refused for a zone that does not exist', () => {
    expect(() => utcOffsetAt('Mars/Olympus', 0)).toThrow(RangeError);
  });
});

describe('the instant of a wall clock', () => {
  const once = (iso: string) => ({ earlier: at(iso), later: at(iso) });

  it('is one on an ordinary day', () => {
    expect(instantsOf('Europe/Berlin', at('2026-07-15T12:00:00Z'))).toEqual(once('2026-07-15T10:00:00Z'));
    expect(instantsOf('America/New_York', at('2026-01-15T23:30:00Z'))).toEqual(once('2026-01-16T04:30:00Z'));
  });

  it('is two in the hour that is lived twice, and one on either side of it', () => {
    expect(instantsOf('Europe/Berlin', at('2026-10-25T02:30:00Z'))).toEqual({
      earlier: at('2026-10-25T00:30:00Z'),
      later: at('2026-10-25T01:30:00Z'),
    });
    expect(instantsOf('Europe/Berlin', at('2026-10-25T01:59:00Z'))).toEqual(once('2026-10-24T23:59:00Z'));
    expect(instantsOf('Europe/Berlin', at('2026-10-25T03:00:00Z'))).toEqual(once('2026-10-25T02:00:00Z'));
  });

  it('is moved on by the hour that is skipped', () => {
    expect(instantsOf('Europe/Berlin', at('2026-03-29T02:30:00Z'))).toEqual(once('2026-03-29T01:30:00Z'));
    expect(instantsOf('Europe/Berlin', at('2026-03-29T03:00:00Z'))).toEqual(once('2026-03-29T01:00:00Z'));
  });

  it('comes back as the same wall clock', () => {
    for (let wall = at('2026-01-01T00:00:00Z'); wall < at('2026-12-31T00:00:00Z'); wall += 7_200_000) {
      const { earlier } = instantsOf('America/St_Johns', wall);
      const back = wallClockAt(earlier, utcOffsetAt('America/St_Johns', earlier));
      if (back !== wall) expect(back - wall).toBe(3_600_000);
    }
  });
});

describe('the local day', () => {
  it('is that of the clock on the wall, not that of UTC', () => {
    expect(localDay(at('2026-03-20T23:30:00Z'), 60)).toBe('2026-03-21');
    expect(localDay(at('2026-03-20T23:30:00Z'), -240)).toBe('2026-03-20');
  });

  it('is counted from 1970: one in the morning of the second of January in Shanghai is still the first in UTC', () => {
    expect(localDayNumber(at('1970-01-01T17:00:00Z'), 480)).toBe(1);
    expect(localDayNumber(at('1970-01-01T17:00:00Z'), 0)).toBe(0);
    expect(localDayNumber(at('1970-01-01T01:00:00Z'), -240)).toBe(-1);
  });
});
