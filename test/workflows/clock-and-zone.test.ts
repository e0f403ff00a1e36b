import { describe, expect, it } from 'vitest';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, minute } from './fake-services.ts';

const weight = (kilograms: number) => ({ kind: 'weight', value: { kilograms } }) as const;

/** What a person reads off the wall when an observation was taken. */
const wallClock = ({ time, utcOffset }: { time: number; utcOffset: number }) =>
  new Date(time + utcOffset * minute).toISOString().slice(0, 16);

async function startedAt(clock: string, timeZone: string) {
  const state = { timeZone };
  const services = Object.defineProperty(fakeServices(), 'timeZone', { get: () => state.timeZone });
  services.clock = Date.parse(clock);
  await startProfile(services);
  const record = async (at: string, kilograms: number) => {
    services.clock = Date.parse(at);
    await recordObservation(services, weight(kilograms));
  };
  /** Oldest first. */
  const listed = async () => (await listObservations(services)).reverse();
  return { services, state, record, listed };
}

describe('what is recorded', () => {
  it('on the day of 23 hours keeps the offset before and after the hour that is missing', async () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
    const { record, listed } = await startedAt('2026-03-28T00:00:00Z', 'Europe/Berlin');
    await record('2026-03-29T00:59:00Z', 70);
    await record('2026-03-29T01:00:00Z', 71);
    expect((await listed()).map((one) => [one.utcOffset, wallClock(one)])).toEqual([
      [60, '2026-03-29T01:59'],
      [120, '2026-03-29T03:00'],
    ]);
  });

  it('on the day of 25 hours tells the hour that comes twice apart, in its order', async () => {
    // Berlin, 25 October 2026: 03:00 becomes 02:00 at 01:00 UTC.
    const { record, listed } = await startedAt('2026-10-24T00:00:00Z', 'Europe/Berlin');
    await record('2026-10-25T00:30:00Z', 70);
    await record('2026-10-25T01:30:00Z', 71);
    const both = await listed();
    expect(both.map(wallClock)).toEqual(['2026-10-25T02:30', '2026-10-25T02:30']);
    expect(both.map(({ utcOffset }) => utcOffset)).toEqual([120, 60]);
    expect(both.map(({ value }) => value)).toEqual([{ kilograms: 70 }, { kilograms: 71 }]);
  });

  it('keeps the clock of where it was taken after a flight, in the order of the instants', async () => {
    const { state, record, listed } = await startedAt('2026-06-01T00:00:00Z', 'Asia/Shanghai');
    await record('2026-06-01T02:00:00Z', 70);
    state.timeZone = 'America/New_York';
    await record('2026-06-01T16:00:00Z', 71);
    expect((await listed()).map((one) => [one.utcOffset, wallClock(one)])).toEqual([
      [480, '2026-06-01T10:00'],
      [-240, '2026-06-01T12:00'],
    ]);
  });

  it('is told from what was backdated over the change of the clock by the offset of that day', async () => {
    const { services, listed } = await startedAt('2026-04-02T10:00:00Z', 'Europe/Berlin');
    await recordObservation(services, weight(70));
    await recordObservation(services, { ...weight(71), time: Date.parse('2026-03-27T10:00:00Z') });
    expect((await listed()).map(({ utcOffset }) => utcOffset)).toEqual([60, 120]);
  });

  it('after the device’s clock was set back is kept, both before and after it', async () => {
    const { record, listed } = await startedAt('2026-06-01T12:00:00Z', 'Europe/Berlin');
    await record('2026-06-01T12:00:00Z', 70);
    await record('2026-06-01T11:00:00Z', 71);
    expect((await listed()).map(({ value }) => value)).toEqual([{ kilograms: 71 }, { kilograms: 70 }]);
  });
});
