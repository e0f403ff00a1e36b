import { describe, expect, it } from 'vitest';
import { activeProfile } from '../../src/workflows/active-profile.ts';
import { changeProfile } from '../../src/workflows/change-profile.ts';
import { createProfile } from '../../src/workflows/create-profile.ts';
import { earlierValues } from '../../src/workflows/earlier-values.ts';
import { knownMedicines } from '../../src/workflows/known-medicines.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { listProfiles } from '../../src/workflows/list-profiles.ts';
import { readSettings } from '../../src/workflows/read-settings.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { removeProfile } from '../../src/workflows/remove-profile.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { switchProfile } from '../../src/workflows/switch-profile.ts';
import { updateObservation } from '../../src/workflows/update-observation.ts';
import { fakeServices, hour, noon } from './fake-services.ts';

const weight = (kilograms: number) => ({ kind: 'weight', value: { kilograms } }) as const;

async function twoPeople() {
  const services = fakeServices();
  const ada = await startProfile(services, { name: 'Ada' });
  await recordObservation(services, weight(60));
  services.clock += hour;
  const ben = await createProfile(services, ' Ben ');
  return { services, ada, ben };
}

describe('several people on one device', () => {
  it('each see only their own record', async () => {
    const { services, ada, ben } = await twoPeople();
    expect((await activeProfile(services))?.id).toBe(ben);
    expect(await listObservations(services)).toEqual([]);
    await recordObservation(services, weight(80));
    await switchProfile(services, ada);
    expect(await listObservations(services)).toMatchObject([{ value: { kilograms: 60 } }]);
    expect((await listProfiles(services)).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });

  it('are told apart by what is known of them', async () => {
    const { services, ada } = await twoPeople();
    await changeProfile(services, { details: { birthYear: 1961, conditions: ['hypertension'], guideline: 'esc' } });
    await changeProfile(services, { name: 'Benedict', details: { birthYear: undefined } });
    expect(await activeProfile(services)).toMatchObject({
      name: 'Benedict',
      details: { conditions: ['hypertension'], guideline: 'esc' },
    });
    expect((await activeProfile(services))?.details).not.toHaveProperty('birthYear');
    await switchProfile(services, ada);
    expect((await activeProfile(services))?.details).toEqual({
      conditions: [],
      medications: [],
      goals: [],
      guideline: null,
    });
  });

  it('lose nothing when another is deleted', async () => {
    const { services, ada, ben } = await twoPeople();
    await recordObservation(services, weight(80));
    await removeProfile(services, ben);
    expect((await activeProfile(services))?.id).toBe(ada);
    expect(await listObservations(services)).toHaveLength(1);
    expect(await services.database.observations.count()).toBe(1);
    await removeProfile(services, ada);
    expect((await readSettings(services)).activeProfileId).toBeNull();
    expect(await services.database.observations.count()).toBe(0);
  });

  it('cannot be switched to where they are not', async () => {
    const { services, ben } = await twoPeople();
    await expect(switchProfile(services, 'nobody')).rejects.toMatchObject({ code: 'unknown' });
    expect((await readSettings(services)).activeProfileId).toBe(ben);
  });
});

describe('what was logged before', () => {
  it('offers each medicine once, the newest dose first, and the value before', async () => {
    const services = fakeServices();
    await startProfile(services);
    const took = (name: string, dose: string, hoursAgo: number) =>
      recordObservation(services, { kind: 'medication', value: { name, dose }, time: noon - hoursAgo * hour });
    await took('Metformin', '500 mg', 30);
    await took('Ramipril', '5 mg', 20);
    await took('metformin', '850 mg', 10);
    const { last, named } = await earlierValues(services, 'medication');
    expect(named.map(({ value }) => value)).toEqual([
      { name: 'metformin', dose: '850 mg' },
      { name: 'Ramipril', dose: '5 mg' },
    ]);
    expect(last).toEqual({ measurement: named[0], time: noon - 10 * hour });
    expect(await earlierValues(services, 'weight')).toEqual({ last: null, named: [] });
  });

  it('knows medicines of the plan as well as those that were logged', async () => {
    const services = fakeServices();
    await startProfile(services);
    const plan = { id: 'a', name: 'Ramipril', class: 'bloodPressure', schedule: { times: [480] } } as const;
    await changeProfile(services, { details: { medications: [plan] } });
    await recordObservation(services, { kind: 'medication', value: { name: 'Ibuprofen' } });
    expect([...(await knownMedicines(services))].sort()).toEqual(['Ibuprofen', 'Ramipril']);
  });
});

describe('the circumstances of an entry', () => {
  it('are kept with it, and go where an edit takes them away', async () => {
    const services = fakeServices();
    await startProfile(services);
    const { id } = await recordObservation(services, { ...weight(71), tags: ['after run'], comment: 'new scale' });
    expect(await listObservations(services)).toMatchObject([{ tags: ['after run'], comment: 'new scale' }]);
    const { undo } = await updateObservation(services, id, { ...weight(71), comment: 'old scale' });
    const [edited] = await listObservations(services);
    expect(edited).toMatchObject({ comment: 'old scale' });
    expect(edited).not.toHaveProperty('tags');
    await undo();
    expect(await listObservations(services)).toMatchObject([{ tags: ['after run'] }]);
  });
});
