import { describe, expect, it } from 'vitest';
import { type RemindersOptions, remindersCalendar } from '../../src/exporters/reminders-calendar.ts';

const calendar = (change: Partial<RemindersOptions> = {}) =>
  remindersCalendar({
    reminders: [{ minute: 7 * 60 + 5, title: 'Measure glucose' }],
    description: 'Before breakfast',
    from: '2026-11-25',
    now: Date.parse('2026-11-25T09:30:00Z'),
    idOf: (minute) => `glucose-${minute}@attune`,
    ...change,
  });

/** Section 3.1 of RFC 5545 read backwards. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar of reminders', () => {
  it('has a daily event at the wall clock’s time, in no zone, that rings when it begins', () => {
    const lines = unfolded(calendar());
    expect(lines).toContain('DTSTART:20261125T070500');
    expect(lines).toContain('RRULE:FREQ=DAILY');
    expect(lines).toContain('TRIGGER:PT0S');
    expect(lines).toContain('DTSTAMP:20261125T093000Z');
    expect(lines).toContain('UID:glucose-425@attune');
  });

  it('ends every line with CR and LF, and opens and closes what it begins', () => {
    const text = calendar();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const begun = text.match(/^BEGIN:/gm)?.length;
    expect(begun).toBe(3);
    expect(text.match(/^END:/gm)?.length).toBe(begun);
  });

  it('escapes comma, semicolon, backslash and line break', () => {
    const lines = unfolded(calendar({ description: 'a,b;c\\d\ne' }));
    expect(lines).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\ne');
  });

  it('folds at 75 octets without cutting a character of three octets in two', () => {
    const title = '量'.repeat(60);
    const text = calendar({ reminders: [{ minute: 0, title }] });
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`SUMMARY:${title}`);
  });

  it('without a time has no event', () => {
    expect(calendar({ reminders: [] })).not.toContain('VEVENT');
  });
});
