import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoAt, parseDemoRecord } from '../../../src/domain/demo-record.ts';
import { judge } from '../../../src/domain/plausible-range.ts';
import { simulatePerson } from '../../../src/training/simulate/simulate-person.ts';

const minuteMs = 60_000;
const person = simulatePerson(20);

describe('the simulated person', () => {
  it('is the same for the same seed and another for another', () => {
    expect(simulatePerson(20)).toEqual(person);
    expect(simulatePerson(21)).not.toEqual(person);
  });

  it('has the glucose of someone with type 2 diabetes: mostly in range, some of it high, hardly any low', () => {
    const { values } = person.glucose;
    const share = (inside: (value: number) => boolean) => values.filter(inside).length / values.length;
    expect(share((value) => value >= 70 && value <= 180)).toBeGreaterThan(0.6);
    expect(share((value) => value > 180)).toBeGreaterThan(0.08);
    expect(share((value) => value < 70)).toBeLessThan(0.02);
  });

  it('is higher after breakfast than before it', () => {
    const { series } = demoAt(person, Date.parse('2026-03-20T23:59:00Z'), 'UTC');
    const meanAt = (hour: number) => {
      const values = series.values.filter((_, index) => {
        const date = new Date(series.times[index] as number);
        return Math.abs(date.getUTCHours() + date.getUTCMinutes() / 60 - hour) < 0.25;
      });
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(meanAt(8.7)).toBeGreaterThan(meanAt(5) + 35);
  });

  it('logs nothing that would be refused or questioned', () => {
    for (const { measurement } of person.observations) expect(judge(measurement).verdict).toBe('plausible');
  });

  it('is the record that ships, labelled as simulated and small', () => {
    const shipped = readFileSync(new URL('../../../public/demo/person.json', import.meta.url), 'utf8');
    expect(shipped.length).toBeLessThan(120_000);
    expect(parseDemoRecord(JSON.parse(shipped))).toEqual(person);
  });
});

describe('the demo at a moment', () => {
  it.each(['2026-03-20T00:01:00Z', '2026-03-20T07:03:30Z', '2026-03-20T14:59:59Z', '2026-03-20T23:58:00Z'])(
    'ends less than five minutes before %s, whatever the zone',
    (moment) => {
      const now = Date.parse(moment);
      for (const zone of ['UTC', 'America/New_York', 'Asia/Shanghai', 'Asia/Kolkata']) {
        const { series, observations } = demoAt(person, now, zone);
        const newest = series.times.at(-1) as number;
        expect(now - newest).toBeGreaterThanOrEqual(0);
        expect(now - newest).toBeLessThanOrEqual(5 * minuteMs);
        expect(now - (series.times[0] as number)).toBeGreaterThan(14 * 86_400_000);
        for (const { time } of observations) expect(time).toBeLessThanOrEqual(now);
      }
    },
  );

  it('keeps the times of day in the zone where it is opened', () => {
    const now = Date.parse('2026-06-20T12:00:00Z');
    const { observations } = demoAt(person, now, 'Asia/Shanghai');
    for (const { kind, time, utcOffset } of observations) {
      expect(utcOffset).toBe(480);
      const hour = new Date(time + utcOffset * minuteMs).getUTCHours();
      if (kind === 'weight') expect(hour).toBeGreaterThanOrEqual(6);
      if (kind === 'weight') expect(hour).toBeLessThanOrEqual(8);
    }
  });

  it('refuses a file that is not a demo record', () => {
    expect(() => parseDemoRecord({ simulated: false })).toThrow(TypeError);
    expect(() => parseDemoRecord(null)).toThrow(TypeError);
    expect(() => parseDemoRecord({ ...person, glucose: { minuteSteps: [5], values: [] } })).toThrow(TypeError);
  });
});
