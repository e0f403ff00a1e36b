import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DemoMoment, demoAt, parseDemoRecord } from '../../../src/domain/demo-record.ts';
import { observationKinds } from '../../../src/domain/observation.ts';
import { judge } from '../../../src/domain/plausible-range.ts';
import type { SampleKind } from '../../../src/domain/samples.ts';
import { demoSeed, simulatePerson } from '../../../src/training/simulate/simulate-person.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const person = simulatePerson(demoSeed);
const at = (moment: string, more: Partial<DemoMoment> = {}) =>
  demoAt(person, { now: Date.parse(moment), timeZone: 'UTC', language: 'en', ...more });
const batch = (demo: ReturnType<typeof demoAt>, kind: SampleKind) => {
  const found = demo.samples.find((each) => each.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const whole = at('2026-03-20T23:59:00Z');
const glucose = batch(whole, 'glucose');
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the simulated person', () => {
  it('is the same for the same seed and another for another', () => {
    expect(simulatePerson(demoSeed)).toEqual(person);
    expect(simulatePerson(demoSeed + 1)).not.toEqual(person);
  });

  it('has the glucose of someone with type 1 diabetes: mostly in range, some of it high, a little low', () => {
    const share = (inside: (value: number) => boolean) => glucose.values.filter(inside).length / glucose.values.length;
    expect(share((value) => value >= 70 && value <= 180)).toBeGreaterThan(0.65);
    expect(share((value) => value > 180)).toBeGreaterThan(0.1);
    expect(share((value) => value < 70)).toBeGreaterThan(0.005);
    expect(share((value) => value < 70)).toBeLessThan(0.04);
    // Two months of five-minute readings are 17 280; a sensor is changed and loses its signal, and still shows 95 %.
    expect(glucose.values.length).toBeGreaterThan(0.95 * 17_280);
    expect(glucose.values.length).toBeLessThan(17_280);
  });

  it('has a lower pressure in the month after the new tablet', () => {
    const systolic = whole.observations.flatMap((each) =>
      each.kind === 'bloodPressure' ? [{ time: each.time, value: each.value.systolic }] : [],
    );
    const added = whole.observations.filter(
      ({ kind, value }) => kind === 'medication' && 'name' in value && value.name === 'Amlodipine',
    )[0];
    const before = systolic.filter(({ time }) => time < (added?.time ?? 0));
    const after = systolic.filter(({ time }) => time > (added?.time ?? 0) + 14 * dayMs);
    expect(before.length).toBeGreaterThan(40);
    expect(after.length).toBeGreaterThan(20);
    expect(mean(before.map(({ value }) => value)) - mean(after.map(({ value }) => value))).toBeGreaterThan(5);
  });

  it('keeps one whole home week: seven days with two readings in the morning and two in the evening', () => {
    const sittings = new Map<number, number[]>();
    for (const each of whole.observations) {
      if (each.kind !== 'bloodPressure') continue;
      expect(each.value.readings).toHaveLength(2);
      const day = Math.floor(each.time / dayMs);
      sittings.set(day, [...(sittings.get(day) ?? []), new Date(each.time).getUTCHours() < 12 ? 0 : 1]);
    }
    const full = [...sittings].filter(([, halves]) => halves.includes(0) && halves.includes(1)).map(([day]) => day);
    expect(full.some((day) => [1, 2, 3, 4, 5, 6].every((later) => full.includes(day + later)))).toBe(true);
  });

  it('keeps every kind but the few that nothing of this life brings', () => {
    const kept = new Set(whole.observations.map(({ kind }) => kind));
    const apart = ['glucose', 'heartRate', 'steps', 'bodyFat', 'height'];
    expect(observationKinds.filter((kind) => !kept.has(kind))).toEqual(apart);
    expect(whole.details).toMatchObject({ birthYear: 1974, conditions: ['type1Diabetes', 'hypertension'] });
    expect(whole.details.medications).toHaveLength(4);
  });

  it('logs nothing that would be refused or questioned, and nothing before its first midnight', () => {
    const first = Date.parse('2026-01-20T00:00:00Z');
    for (const { time, ...measurement } of whole.observations) {
      expect(judge(measurement).verdict).toBe('plausible');
      expect(time).toBeGreaterThanOrEqual(first);
    }
    for (const { times } of whole.samples) expect(times[0]).toBeGreaterThanOrEqual(first);
    expect(Math.min(...glucose.values)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...glucose.values)).toBeLessThanOrEqual(400);
    const { values } = batch(whole, 'heartRate');
    expect(Math.min(...values)).toBeGreaterThan(40);
    // 208 − 0.7 · 52 = 171.6, and ten more for chance.
    expect(Math.max(...values)).toBeLessThan(182);
  });

  it('is the record that ships, labelled as simulated and small', () => {
    const shipped = readFileSync(new URL('../../../public/demo/person.json', import.meta.url), 'utf8');
    expect(shipped.length).toBeLessThan(150_000);
    expect(parseDemoRecord(JSON.parse(shipped))).toEqual(person);
  });
});

describe('the demo at a moment', () => {
  it.each([
    '2026-03-20T00:01:00Z',
    '2026-03-20T07:03:30Z',
    '2026-03-20T14:59:59Z',
    '2026-03-20T17:20:00Z',
    '2026-03-20T23:58:00Z',
  ])('ends less than five minutes before %s, whatever the zone, in order of time', (moment) => {
    const now = Date.parse(moment);
    // New York put its clock forward twelve days before.
    for (const timeZone of ['UTC', 'America/New_York', 'Asia/Shanghai', 'Asia/Kolkata']) {
      const demo = at(moment, { timeZone });
      const { times } = batch(demo, 'glucose');
      const newest = times.at(-1) as number;
      expect(now - newest).toBeGreaterThanOrEqual(0);
      expect(now - newest).toBeLessThanOrEqual(5 * minuteMs);
      expect(now - (times[0] as number)).toBeGreaterThan(58 * dayMs);
      for (const { times } of demo.samples) {
        expect(times.every((time, index) => index === 0 || time > (times[index - 1] as number))).toBe(true);
      }
      for (const { time, kind, value } of demo.observations) {
        // What is still being done is not yet written down.
        expect(time + (kind === 'workout' ? value.minutes * minuteMs : 0)).toBeLessThanOrEqual(now);
      }
      const steps = batch(demo, 'steps');
      expect((steps.times.at(-1) as number) + (steps.durations?.at(-1) ?? 0) * 1000).toBeLessThanOrEqual(now);
    }
  });

  it('keeps the times of day in the zone where it is opened', () => {
    const { observations } = at('2026-06-20T12:00:00Z', { timeZone: 'Asia/Shanghai' });
    for (const { kind, time, utcOffset } of observations) {
      expect(utcOffset).toBe(480);
      const hour = new Date(time + utcOffset * minuteMs).getUTCHours();
      if (kind === 'weight') expect(hour).toBeGreaterThanOrEqual(6);
      if (kind === 'weight') expect(hour).toBeLessThanOrEqual(8);
    }
  });

  it('speaks the language of the device, in the doses that were taken as in the medicines of the profile', () => {
    const { observations, details } = at('2026-06-20T12:00:00Z', { language: 'zh' });
    const taken = observations.flatMap((each) => (each.kind === 'medication' ? [each.value.name] : []));
    expect([...new Set(taken)]).toEqual(['雷米普利', '氨氯地平']);
    expect(details.medications.map(({ name }) => name)).toEqual(expect.arrayContaining([...new Set(taken)]));
    expect(
      observations.some(({ kind, value }) => kind === 'meal' && 'text' in value && value.text === '燕麦粥配莓果'),
    ).toBe(true);
  });

  it('refuses a file that is not a demo record', () => {
    expect(() => parseDemoRecord({ simulated: false })).toThrow(TypeError);
    expect(() => parseDemoRecord(null)).toThrow(TypeError);
    expect(() => parseDemoRecord({ ...person, samples: { glucose: null } })).toThrow(TypeError);
    expect(() => parseDemoRecord({ ...person, texts: { en: ['one'], zh: [] } })).toThrow(TypeError);
    expect(() => parseDemoRecord({ ...person, version: 1 })).toThrow(TypeError);
  });
});
