import { describe, expect, it } from 'vitest';
import type { PersonalModelRow } from '../../src/storage/personal-models.ts';
import { LearnerError } from '../../src/worker/client.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { personalise } from '../../src/workflows/personalise.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readPersonalModel } from '../../src/workflows/read-personal-model.ts';
import { refreshPersonalModel } from '../../src/workflows/refresh-personal-model.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { traceLearning } from '../../src/workflows/trace-learning.ts';
import { day, type FakeServices, fakeServices, glucoseFile, hour, minute, noon } from './fake-services.ts';

/** Readings every five minutes over `hours`, the last at `last`. */
async function importHours(services: FakeServices, hours: number, last: number) {
  services.clock = last;
  await commitImport(services, await previewImport(services, glucoseFile(hours * 12 + 1, last)));
}

async function personalisedOn(hours: number) {
  const services = fakeServices();
  await startProfile(services);
  await importHours(services, hours, noon);
  await personalise(services);
  services.learner.asked.personalise.length = 0;
  const asked = () => services.learner.asked.personalise.length;
  return { services, asked };
}

describe('making the choice anew', () => {
  it('waits for a quarter more of a short record, and happens once for it', async () => {
    const { services, asked } = await personalisedOn(40);
    await importHours(services, 9, noon + 9 * hour);
    expect(await refreshPersonalModel(services)).toBe(false);
    expect(asked()).toBe(0);
    await importHours(services, 1, noon + 10 * hour);
    expect(await refreshPersonalModel(services)).toBe(true);
    expect(await readPersonalModel(services)).toMatchObject({
      createdAt: noon + 10 * hour,
      recordHours: 50,
      comparison: { heldBackTo: noon + 10 * hour },
    });
    expect(await refreshPersonalModel(services)).toBe(false);
    expect(asked()).toBe(1);
  });

  it('waits for a day more of a long record', async () => {
    const { services, asked } = await personalisedOn(200);
    await importHours(services, 23, noon + 23 * hour);
    expect(await refreshPersonalModel(services)).toBe(false);
    await importHours(services, 1, noon + day);
    expect(await refreshPersonalModel(services)).toBe(true);
    expect(asked()).toBe(1);
  });

  it('counts hours with readings, not hours on the clock', async () => {
    const { services, asked } = await personalisedOn(100);
    await importHours(services, 2, noon + 3 * day);
    expect(await refreshPersonalModel(services)).toBe(false);
    expect(asked()).toBe(0);
  });

  it('counts older readings that are imported later', async () => {
    const { services } = await personalisedOn(40);
    await commitImport(services, await previewImport(services, glucoseFile(20 * 12, noon - 41 * hour)));
    expect(await refreshPersonalModel(services)).toBe(true);
  });

  it('still happens where the record is as long as is looked at, and its oldest hours leave as new ones come', async () => {
    const { services } = await personalisedOn(24 * 180);
    await importHours(services, 72, noon + 3 * day);
    expect(await refreshPersonalModel(services)).toBe(true);
    await importHours(services, 24, noon + 4 * day);
    expect(await refreshPersonalModel(services)).toBe(true);
  }, 20_000);

  it('gives way, and keeps in the running what won before', async () => {
    const { services } = await personalisedOn(40);
    const watched: unknown[] = [];
    const { personalise: adapt } = services.learner;
    services.learner.personalise = async (input, watch) => {
      watched.push(watch);
      return adapt(input);
    };
    await importHours(services, 20, noon + 20 * hour);
    await refreshPersonalModel(services);
    expect(watched).toEqual([{ givesWay: true }]);
    expect(services.learner.asked.personalise[0]?.candidates).toEqual(['metaSgd']);
  });

  it('is tried again where something else came first', async () => {
    const { services, asked } = await personalisedOn(40);
    await importHours(services, 20, noon + 20 * hour);
    const { personalise: adapt } = services.learner;
    services.learner.personalise = async () => {
      throw new LearnerError('cancelled', 'something else was asked for');
    };
    expect(await refreshPersonalModel(services)).toBe(false);
    services.learner.personalise = adapt;
    expect(await refreshPersonalModel(services)).toBe(true);
    expect(asked()).toBe(1);
  });

  it.each([
    ['fails', () => Promise.reject(new LearnerError('failed', 'no'))],
    ['abstains', async () => ({ ok: false, abstention: { reason: 'gapBeforeOrigin' } }) as const],
  ])('that %s leaves the model before, and is not tried again on the same readings', async (_, answer) => {
    const { services } = await personalisedOn(40);
    const before = await readPersonalModel(services);
    await importHours(services, 20, noon + 20 * hour);
    let tries = 0;
    services.learner.personalise = () => {
      tries += 1;
      return answer();
    };
    expect(await refreshPersonalModel(services)).toBe(false);
    expect(await refreshPersonalModel(services)).toBe(false);
    expect(tries).toBe(1);
    expect(await readPersonalModel(services)).toMatchObject({ ...before });
    await importHours(services, 20, noon + 40 * hour);
    await refreshPersonalModel(services);
    expect(tries).toBe(2);
  });

  it('never happens before the first choice, which is the person’s own', async () => {
    const services = fakeServices();
    expect(await refreshPersonalModel(services)).toBe(false);
    await startProfile(services);
    await importHours(services, 100, noon);
    expect(await refreshPersonalModel(services)).toBe(false);
    expect(services.learner.asked.personalise).toEqual([]);
  });

  it('follows a model that an earlier version of the app or another pack has left behind', async () => {
    const { services, asked } = await personalisedOn(40);
    await services.database.personalModels.toCollection().modify({ version: 1 } as unknown as PersonalModelRow);
    expect(await refreshPersonalModel(services)).toBe(true);
    expect(services.learner.asked.personalise[0]).not.toHaveProperty('candidates');
    await services.database.personalModels.toCollection().modify({ packSha256: 'another' });
    services.clock += minute;
    expect(await refreshPersonalModel(services)).toBe(true);
    expect(asked()).toBe(2);
  });
});

describe('watching a method learn', () => {
  it('reads the record as learning does, and stores nothing', async () => {
    const { services } = await personalisedOn(40);
    const before = await readPersonalModel(services);
    expect(await traceLearning(services, { method: 'maml' })).toMatchObject({ ok: true, value: { method: 'metaSgd' } });
    expect(services.learner.asked.trace[0]).toMatchObject({ method: 'maml', pack: { id: 'glucose-v1' } });
    expect(services.learner.asked.trace[0]?.series.times.at(-1)).toBe(noon);
    expect(await readPersonalModel(services)).toEqual(before);
  });
});
