import { describe, expect, it } from 'vitest';
import { checkMeasurement } from '../../src/workflows/check-measurement.ts';
import { deleteObservation } from '../../src/workflows/delete-observation.ts';
import { leaveDemo } from '../../src/workflows/leave-demo.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { loadDemo } from '../../src/workflows/load-demo.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { updateObservation } from '../../src/workflows/update-observation.ts';
import { day, fakeServices, hour, noon } from './fake-services.ts';

const weight = (kilograms: number) => ({ kind: 'weight', value: { kilograms } }) as const;
const glucose = (milligramsPerDecilitre: number) => ({ kind: 'glucose', value: { milligramsPerDecilitre } }) as const;

async function started(change: Parameters<typeof fakeServices>[0] = {}) {
  const services = fakeServices(change);
  const profileId = await startProfile(services);
  return { services, profileId };
}

describe('recording an observation', () => {
  it('stores it with its source, version, and the offset of the clock on the wall', async () => {
    const { services, profileId } = await started({ timeZone: 'Asia/Shanghai' });
    const { id } = await recordObservation(services, weight(71.2));
    expect(await listObservations(services)).toEqual([
      {
        id,
        profileId,
        kind: 'weight',
        value: { kilograms: 71.2 },
        time: noon,
        utcOffset: 480,
        source: { type: 'manual' },
        version: 1,
      },
    ]);
  });

  it('is taken back by undo', async () => {
    const { services } = await started();
    const { undo } = await recordObservation(services, weight(71.2));
    await undo();
    expect(await listObservations(services)).toEqual([]);
  });

  it('refuses what cannot be, and stores nothing', async () => {
    const { services } = await started();
    await expect(recordObservation(services, weight(700))).rejects.toMatchObject({
      code: 'valueImplausible',
      detail: { field: 'weight.kilograms', low: 2, high: 500 },
    });
    await expect(recordObservation(services, { ...weight(70), time: noon + hour })).rejects.toMatchObject({
      code: 'valueImplausible',
      detail: { field: 'time' },
    });
    await expect(recordObservation(services, { ...weight(70), time: Number.NaN })).rejects.toMatchObject({
      code: 'valueImplausible',
    });
    expect(await listObservations(services)).toEqual([]);
  });

  it('asks about a weight far from those of the last seven days, and not about one of another week', async () => {
    const { services } = await started();
    await recordObservation(services, { ...weight(70), time: noon - 8 * day });
    expect(await checkMeasurement(services, weight(90))).toEqual({ verdict: 'plausible' });
    await recordObservation(services, { ...weight(71), time: noon - 2 * day });
    expect(await checkMeasurement(services, weight(75))).toMatchObject({ verdict: 'confirm', reason: 'recentWeights' });
    expect(await checkMeasurement(services, weight(74))).toEqual({ verdict: 'plausible' });
  });
});

describe('the list', () => {
  it('is newest first, of the kind, the time and the number asked for', async () => {
    const { services } = await started();
    for (const hours of [5, 1, 3])
      await recordObservation(services, { ...glucose(100 + hours), time: noon - hours * hour });
    await recordObservation(services, { ...weight(70), time: noon - 2 * hour });
    const hours = (await listObservations(services)).map(({ time }) => (noon - time) / hour);
    expect(hours).toEqual([1, 2, 3, 5]);
    expect(
      (await listObservations(services, { kind: 'glucose', limit: 2 })).map(({ time }) => (noon - time) / hour),
    ).toEqual([1, 3]);
    expect(await listObservations(services, { from: noon - 3 * hour, to: noon - hour })).toHaveLength(2);
  });

  it('is empty, not an error, before there is a profile', async () => {
    expect(await listObservations(fakeServices())).toEqual([]);
  });
});

describe('changing and deleting', () => {
  it('changes value and time, keeps the rest, and can be undone', async () => {
    const { services } = await started();
    const { id } = await recordObservation(services, weight(71.2));
    const { undo } = await updateObservation(services, id, { ...weight(72), time: noon - hour });
    expect(await listObservations(services)).toMatchObject([{ id, value: { kilograms: 72 }, time: noon - hour }]);
    await undo();
    expect(await listObservations(services)).toMatchObject([{ id, value: { kilograms: 71.2 }, time: noon }]);
  });

  it('refuses an implausible change and leaves what was', async () => {
    const { services } = await started();
    const { id } = await recordObservation(services, weight(71.2));
    await expect(updateObservation(services, id, weight(1))).rejects.toMatchObject({ code: 'valueImplausible' });
    expect(await listObservations(services)).toMatchObject([{ value: { kilograms: 71.2 } }]);
  });

  it('deletes with undo, and deletes twice without harm', async () => {
    const { services } = await started();
    const { id } = await recordObservation(services, weight(71.2));
    const { undo } = await deleteObservation(services, id);
    expect(await listObservations(services)).toEqual([]);
    await (await deleteObservation(services, id)).undo();
    expect(await listObservations(services)).toEqual([]);
    await undo();
    expect(await listObservations(services)).toMatchObject([{ id, value: { kilograms: 71.2 } }]);
  });

  it('does not bring back by an older undo what was deleted since', async () => {
    const { services } = await started();
    const { id } = await recordObservation(services, weight(71.2));
    const { undo } = await updateObservation(services, id, weight(72));
    await deleteObservation(services, id);
    await undo();
    expect(await listObservations(services)).toEqual([]);
  });

  it('does not bring back what belongs to a demo that was left', async () => {
    const services = fakeServices();
    await loadDemo(services);
    const { id } = await recordObservation(services, weight(71.2));
    const { undo } = await deleteObservation(services, id);
    await leaveDemo(services);
    await undo();
    expect(await services.database.observations.count()).toBe(0);
  });
});
