import { describe, expect, it } from 'vitest';
import { chosenWith } from '../../src/domain/chosen-with.ts';
import { followableKinds } from '../../src/domain/followable-kinds.ts';
import type { ObservationKind } from '../../src/domain/observation.ts';
import { type Condition, conditions } from '../../src/domain/profile.ts';
import { activeProfile } from '../../src/workflows/active-profile.ts';
import { addedToDemo } from '../../src/workflows/added-to-demo.ts';
import { changeProfile } from '../../src/workflows/change-profile.ts';
import { changeSettings } from '../../src/workflows/change-settings.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { glucoseSummary } from '../../src/workflows/glucose-summary.ts';
import { leaveDemo } from '../../src/workflows/leave-demo.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { loadDemo } from '../../src/workflows/load-demo.ts';
import { makeForecast } from '../../src/workflows/make-forecast.ts';
import { personalise } from '../../src/workflows/personalise.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readSettings } from '../../src/workflows/read-settings.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { undoImport } from '../../src/workflows/undo-import.ts';
import { day, fakeServices, glucoseFile, minute, noon } from './fake-services.ts';

const weight = { kind: 'weight', value: { kilograms: 71 } } as const;

describe('settings', () => {
  it.each([
    [['zh-CN', 'en'], { language: 'zh', glucoseUnit: 'mmol/L', weightUnit: 'kg', temperatureUnit: '°C' }],
    [['en-US'], { language: 'en', glucoseUnit: 'mg/dL', weightUnit: 'lb', temperatureUnit: '°F' }],
    [['en-GB'], { language: 'en', glucoseUnit: 'mmol/L', weightUnit: 'kg', temperatureUnit: '°C' }],
    [['fr-FR', 'zh-TW'], { language: 'zh', glucoseUnit: 'mmol/L' }],
    [[], { language: 'en', glucoseUnit: 'mg/dL', activeProfileId: null, version: 1 }],
  ])('begin as the languages %j suggest', async (languages, expected) => {
    expect(await readSettings(fakeServices({ languages }))).toMatchObject(expected);
  });

  it('keep what was changed and leave the rest', async () => {
    const services = fakeServices({ languages: ['en-GB'] });
    await changeSettings(services, { colorScheme: 'dark' });
    await Promise.all([changeSettings(services, { language: 'zh' }), changeSettings(services, { follow: ['weight'] })]);
    expect(await readSettings(services)).toMatchObject({
      colorScheme: 'dark',
      language: 'zh',
      follow: ['weight'],
      glucoseUnit: 'mmol/L',
    });
  });
});

it('two kinds tapped one right after the other are both followed', async () => {
  const services = fakeServices();
  await changeSettings(services, { follow: ['weight'] });
  const tap = (kind: ObservationKind) =>
    changeSettings(services, ({ follow }) => ({ follow: chosenWith(followableKinds, follow, kind, true) }));
  await Promise.all([tap('steps'), tap('bloodPressure')]);
  expect((await readSettings(services)).follow).toEqual(['bloodPressure', 'weight', 'steps']);
});

describe('a profile', () => {
  it('two conditions tapped one right after the other are both kept', async () => {
    const services = fakeServices();
    await startProfile(services);
    const tap = (condition: Condition) =>
      changeProfile(services, {
        details: (kept) => ({ conditions: chosenWith(conditions, kept.conditions, condition, true) }),
      });
    await Promise.all([tap('hypertension'), tap('pregnancy')]);
    expect((await activeProfile(services))?.details.conditions).toEqual(['hypertension', 'pregnancy']);
  });

  it('is created once, however often it is started', async () => {
    const services = fakeServices();
    const [one, other] = await Promise.all([startProfile(services, { name: 'Ada' }), startProfile(services)]);
    expect(one).toBe(other);
    expect(await activeProfile(services)).toMatchObject({ id: one, name: 'Ada', demo: false, version: 2 });
  });
});

describe('the demo', () => {
  it('is a profile of its own, ends now, and is loaded once', async () => {
    const services = fakeServices({ timeZone: 'Asia/Shanghai' });
    const id = await loadDemo(services);
    expect(await activeProfile(services)).toMatchObject({
      id,
      demo: true,
      details: { conditions: ['type1Diabetes', 'hypertension'], birthYear: 1974 },
    });
    const summary = await glucoseSummary(services);
    expect(noon - (summary?.last ?? 0)).toBeLessThan(5 * minute);
    expect(summary?.readings).toBeGreaterThan(16_000);
    const observations = await listObservations(services);
    expect(observations.length).toBeGreaterThan(1000);
    expect(new Set(observations.map(({ source }) => source.type))).toEqual(new Set(['demo']));
    expect(await loadDemo(services)).toBe(id);
    expect(await glucoseSummary(services)).toEqual(summary);
  });

  it('is there once, even where it is asked for twice at the same moment', async () => {
    const services = fakeServices();
    const [one, other] = await Promise.all([loadDemo(services), loadDemo(services)]);
    expect(one).toBe(other);
    const times = (await listObservations(services, { kind: 'weight' })).map(({ time }) => time);
    expect(new Set(times).size).toBe(times.length);
  });

  it('leaves nothing behind, and the own record as it was', async () => {
    const services = fakeServices();
    const own = await startProfile(services);
    await recordObservation(services, weight);
    await commitImport(services, await previewImport(services, glucoseFile(100)));
    await loadDemo(services);
    await personalise(services);
    await makeForecast(services);
    await recordObservation(services, weight);
    await leaveDemo(services);
    expect((await activeProfile(services))?.id).toBe(own);
    expect(await listObservations(services)).toHaveLength(1);
    expect((await glucoseSummary(services))?.readings).toBe(100);
    const ofNobody = ['settings', 'profiles', 'vault'];
    for (const table of services.database.tables.filter(({ name }) => !ofNobody.includes(name))) {
      const foreign = (await table.toArray()).filter((row) => row.profileId !== own);
      expect([table.name, foreign]).toEqual([table.name, []]);
    }
  });

  it("knows whether anything of one's own would go with it", async () => {
    const services = fakeServices();
    expect(await addedToDemo(services)).toBe(false);
    await loadDemo(services);
    expect(await addedToDemo(services)).toBe(false);
    const { undo } = await recordObservation(services, weight);
    expect(await addedToDemo(services)).toBe(true);
    await undo();
    expect(await addedToDemo(services)).toBe(false);
    const { importId } = await commitImport(services, await previewImport(services, glucoseFile(100, noon - 60 * day)));
    expect(await addedToDemo(services)).toBe(true);
    await undoImport(services, importId);
    expect(await addedToDemo(services)).toBe(false);
  });

  it('returns to the welcome where there is no own profile', async () => {
    const services = fakeServices();
    await loadDemo(services);
    await leaveDemo(services);
    expect((await readSettings(services)).activeProfileId).toBeNull();
    services.clock += day;
    await loadDemo(services);
    expect(services.clock - ((await glucoseSummary(services))?.last ?? 0)).toBeLessThan(5 * minute);
  });

  it('says so where its file cannot be had, and changes nothing', async () => {
    const services = fakeServices();
    services.files = {};
    await expect(loadDemo(services)).rejects.toMatchObject({ code: 'fileUnreadable' });
    expect(await activeProfile(services)).toBeNull();
  });
});
