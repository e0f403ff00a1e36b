import { describe, expect, it } from 'vitest';
import { featureVersion } from '../../src/domain/glucose/features.ts';
import type { PersonalModelRow } from '../../src/storage/personal-models.ts';
import { LearnerError } from '../../src/worker/client.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { deleteObservation } from '../../src/workflows/delete-observation.ts';
import { latestForecast } from '../../src/workflows/latest-forecast.ts';
import { leaveDemo } from '../../src/workflows/leave-demo.ts';
import { loadDemo } from '../../src/workflows/load-demo.ts';
import { makeForecast } from '../../src/workflows/make-forecast.ts';
import { personalise } from '../../src/workflows/personalise.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readPersonalModel } from '../../src/workflows/read-personal-model.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { trackRecord } from '../../src/workflows/track-record.ts';
import { undoImport } from '../../src/workflows/undo-import.ts';
import { updateObservation } from '../../src/workflows/update-observation.ts';
import { fakeServices, glucoseFile, hour, manifestText, minute, noon, packFiles } from './fake-services.ts';

const glucose = (milligramsPerDecilitre: number) => ({ kind: 'glucose', value: { milligramsPerDecilitre } }) as const;

async function withGlucose() {
  const services = fakeServices();
  const profileId = await startProfile(services);
  await commitImport(services, await previewImport(services, glucoseFile(600)));
  return { services, profileId };
}

describe('a forecast', () => {
  it('starts at the newest reading, knows nothing after it, and is in the ledger when it is returned', async () => {
    const { services, profileId } = await withGlucose();
    services.clock = noon + minute;
    const outcome = await makeForecast(services);
    expect(outcome).toMatchObject({
      ok: true,
      value: { origin: noon, issuedAt: noon + minute, method: 'generic', profileId, version: 1 },
    });
    expect(services.learner.asked.forecast[0]?.series.times.at(-1)).toBe(noon);
    expect(await latestForecast(services)).toEqual(outcome.ok && outcome.value);
  });

  it('is issued once for the same reading, method and pack', async () => {
    const { services } = await withGlucose();
    const first = await makeForecast(services);
    services.clock += minute;
    expect(await makeForecast(services)).toEqual(first);
    expect(await Promise.all([makeForecast(services), makeForecast(services)])).toEqual([first, first]);
    expect(await services.database.forecasts.count()).toBe(1);
  });

  it('is issued once even where two windows ask at the same moment', async () => {
    const { services } = await withGlucose();
    const [one, other] = await Promise.all([makeForecast(services), makeForecast(services)]);
    expect(one).toEqual(other);
    expect(await services.database.forecasts.count()).toBe(1);
  });

  it('is not issued when a newer reading arrived while it was computed', async () => {
    const { services } = await withGlucose();
    services.clock = noon + 10 * minute;
    const { forecast } = services.learner;
    services.learner.forecast = async (input) => {
      await recordObservation(services, { ...glucose(140), time: noon + 8 * minute });
      return forecast(input);
    };
    await expect(makeForecast(services)).rejects.toMatchObject({ code: 'nothingToForecast' });
    expect(await services.database.forecasts.count()).toBe(0);
  });

  it('starts at a logged reading that is newer than the sensor, even by two minutes', async () => {
    const { services } = await withGlucose();
    services.clock = noon + 2 * minute;
    await recordObservation(services, glucose(140));
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { origin: noon + 2 * minute, level: 140 } });
  });

  it('is made anew where its reading is corrected; the one before stays in the ledger, and is the latest no more', async () => {
    const { services } = await withGlucose();
    services.clock = noon + 2 * minute;
    const { id } = await recordObservation(services, glucose(320));
    const slip = await makeForecast(services);
    services.clock += minute;
    const { undo } = await updateObservation(services, id, glucose(120));
    expect(await latestForecast(services)).toBeNull();
    const corrected = await makeForecast(services);
    expect(corrected).toMatchObject({ ok: true, value: { origin: noon + 2 * minute, level: 120 } });
    expect(await latestForecast(services)).toEqual(corrected.ok && corrected.value);
    await undo();
    expect(await makeForecast(services)).toEqual(slip);
    expect(await latestForecast(services)).toEqual(slip.ok && slip.value);
    expect(await services.database.forecasts.count()).toBe(2);
  });

  it('gives way to the one before it where its reading is taken back', async () => {
    const { services } = await withGlucose();
    const before = await makeForecast(services);
    services.clock = noon + 5 * minute;
    const { undo } = await recordObservation(services, glucose(320));
    await makeForecast(services);
    await undo();
    expect(await latestForecast(services)).toEqual(before.ok && before.value);
  });

  it('is not issued where its own reading is corrected while it is computed', async () => {
    const { services } = await withGlucose();
    services.clock = noon + 2 * minute;
    const { id } = await recordObservation(services, glucose(320));
    const { forecast } = services.learner;
    services.learner.forecast = async (input) => {
      await updateObservation(services, id, glucose(120));
      return forecast(input);
    };
    await expect(makeForecast(services)).rejects.toMatchObject({ code: 'nothingToForecast' });
    expect(await services.database.forecasts.count()).toBe(0);
  });

  it('says so where there is nothing to forecast from, and passes on an abstention without an entry', async () => {
    const services = fakeServices();
    await startProfile(services);
    await expect(makeForecast(services)).rejects.toMatchObject({ code: 'nothingToForecast' });
    await recordObservation(services, glucose(100));
    const abstention = { reason: 'gapBeforeOrigin' } as const;
    services.learner.forecast = async () => ({ ok: false, abstention });
    expect(await makeForecast(services)).toEqual({ ok: false, abstention });
    expect(await latestForecast(services)).toBeNull();
  });

  it.each([
    ['noBackend', 'noBackend'],
    ['packInvalid', 'packInvalid'],
    ['workerLost', 'learnerFailed'],
  ] as const)('explains the failure "%s" of the learner as "%s"', async (code, expected) => {
    const { services } = await withGlucose();
    services.learner.forecast = async () => {
      throw new LearnerError(code, 'no');
    };
    await expect(makeForecast(services)).rejects.toMatchObject({ code: expected });
  });
});

describe('scoring', () => {
  it('holds a logged reading against the forecast, once, and leaves the entry as it was', async () => {
    const { services } = await withGlucose();
    const issued = await makeForecast(services);
    const level = issued.ok ? issued.value.level : Number.NaN;
    services.clock = noon + 30 * minute;
    const { id, scored } = await recordObservation(services, glucose(level + 20));
    expect(scored).toBe(1);
    const again = await recordObservation(services, glucose(level + 25));
    expect(again.scored).toBe(0);
    await again.undo();
    expect(await latestForecast(services)).toEqual(issued.ok && issued.value);
    expect(await trackRecord(services)).toMatchObject({
      forecasts: 1,
      scored: 1,
      coverageHalf: 0,
      coverageNinety: 1,
      rmse: 20,
      lastValueRmse: 20,
      byLead: [
        { lead: 30, scored: 1 },
        { lead: 60, scored: 0, rmse: null },
      ],
      recent: [{ observedAt: noon + 30 * minute, leadMinutes: 30, actual: level + 20 }],
    });
    const { undo } = await deleteObservation(services, id);
    expect((await trackRecord(services)).scored).toBe(0);
    await undo();
    expect((await trackRecord(services)).scored).toBe(1);
  });

  it('holds an imported hour against the forecast, and takes the scores back with the import', async () => {
    const { services } = await withGlucose();
    await makeForecast(services);
    services.clock = noon + 2 * hour;
    const report = await commitImport(services, await previewImport(services, glucoseFile(24, noon + 2 * hour)));
    expect(report.scored).toBe(12);
    const record = await trackRecord(services);
    expect(record.recent).toHaveLength(10);
    expect(record.recent[0]?.leadMinutes).toBe(60);
    await undoImport(services, report.importId);
    expect((await trackRecord(services)).scored).toBe(0);
  });

  it('scores neither the reading of the origin nor one after the hour', async () => {
    const { services } = await withGlucose();
    await makeForecast(services);
    services.clock = noon + 2 * hour;
    expect((await recordObservation(services, { ...glucose(100), time: noon })).scored).toBe(0);
    expect((await recordObservation(services, { ...glucose(100), time: noon + 61 * minute })).scored).toBe(0);
    expect(await trackRecord(services)).toMatchObject({ scored: 0, coverageHalf: null, rmse: null });
  });
});

describe('the personal model', () => {
  it('is stored with its pack, and the winner of its comparison makes the next forecast', async () => {
    const { services, profileId } = await withGlucose();
    expect(await readPersonalModel(services)).toBeNull();
    const outcome = await personalise(services);
    expect(outcome.ok).toBe(true);
    expect(await readPersonalModel(services)).toMatchObject({
      profileId,
      createdAt: noon,
      version: 2,
      supportHours: 24,
    });
    await makeForecast(services);
    expect(services.learner.asked.forecast[0]).toMatchObject({ method: 'metaSgd', adapted: { packId: 'glucose-v1' } });
  });

  it('does not count with another pack: the forecast is generic until it is adapted again', async () => {
    const { services } = await withGlucose();
    await personalise(services);
    const changed = `${manifestText} `;
    const digest = Array.from(
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(changed))),
      (byte) => byte.toString(16).padStart(2, '0'),
    ).join('');
    const index = await (await packFiles()['models/index.json']?.())?.json();
    index.packs[0].manifest.sha256 = digest;
    services.files = {
      ...packFiles(),
      'models/index.json': () => Response.json(index),
      'models/glucose-v1/pack.json': () => new Response(changed),
    };
    expect(await readPersonalModel(services)).toBeNull();
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { method: 'generic' } });
  });

  it('of an earlier version of the app does not count: the forecast is generic, and learning again replaces it', async () => {
    const { services, profileId } = await withGlucose();
    const earlier = {
      profileId,
      createdAt: noon,
      packSha256: '',
      version: 1,
      adapted: { packId: 'glucose-v1', featureVersion, parameters: new Float32Array(1) },
      comparison: { winner: 'personal', heldBackTo: noon },
    } as unknown as PersonalModelRow;
    await services.database.personalModels.put(earlier);
    expect(await readPersonalModel(services)).toBeNull();
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { method: 'generic' } });
    await personalise(services);
    expect(await readPersonalModel(services)).toMatchObject({ version: 2 });
  });

  it('leaves the forecast to "stays as it is" where that came closest, with nothing learned', async () => {
    const { services } = await withGlucose();
    const { personalise: adapt } = services.learner;
    services.learner.personalise = async (input) => {
      const outcome = await adapt(input);
      if (!outcome.ok) return outcome;
      const comparison = { ...outcome.value.comparison, winner: 'lastValue' as const };
      return { ok: true, value: { ...outcome.value, adapted: null, comparison } };
    };
    await personalise(services, { candidates: 'all' });
    expect(services.learner.asked.personalise[0]?.candidates).toBe('all');
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { method: 'lastValue' } });
    expect(services.learner.asked.forecast[0]).not.toHaveProperty('adapted');
  });

  it('makes no forecast of what it has learned from, where the newest readings were taken back', async () => {
    const { services } = await withGlucose();
    services.clock = noon + hour;
    const hourLater = glucoseFile(12, noon + hour);
    const { importId } = await commitImport(services, await previewImport(services, hourLater));
    await personalise(services);
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { method: 'metaSgd' } });
    await undoImport(services, importId);
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { origin: noon, method: 'generic' } });
  });

  it('is that of the person whose forecast it makes, though the demo is opened while the pack is still loading', async () => {
    const services = fakeServices();
    await loadDemo(services);
    await personalise(services);
    const profileId = await startProfile(services);
    await commitImport(services, await previewImport(services, glucoseFile(600)));
    services.files = {
      ...packFiles(),
      'models/glucose-v1/weights.safetensors': async () => {
        await loadDemo(services);
        return (await packFiles()['models/glucose-v1/weights.safetensors']?.()) as Response;
      },
    };
    expect(await makeForecast(services)).toMatchObject({ ok: true, value: { profileId, method: 'generic' } });
  });

  it('is not kept of a demo that was left while it was adapted', async () => {
    const services = fakeServices();
    await loadDemo(services);
    const { personalise: adapt } = services.learner;
    services.learner.personalise = async (input) => {
      await leaveDemo(services);
      return adapt(input);
    };
    await expect(personalise(services)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await services.database.personalModels.count()).toBe(0);
  });

  it('stays as it was when adapting again is cancelled', async () => {
    const { services } = await withGlucose();
    await personalise(services);
    const before = await readPersonalModel(services);
    services.learner.personalise = async () => {
      throw new LearnerError('cancelled', 'by the person');
    };
    await expect(personalise(services)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readPersonalModel(services)).toEqual(before);
  });
});
