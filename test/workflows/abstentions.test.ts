import { describe, expect, it } from 'vitest';
import { abstentions } from '../../src/workflows/abstentions.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { explainForecast } from '../../src/workflows/explain-forecast.ts';
import { makeForecast } from '../../src/workflows/make-forecast.ts';
import { personalise } from '../../src/workflows/personalise.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, glucoseFile, hour, minute, noon } from './fake-services.ts';

describe('when nothing was said', () => {
  it('is nothing without glucose', async () => {
    const services = fakeServices();
    await startProfile(services);
    expect(await abstentions(services)).toBeNull();
  });

  it('is summed up by reason, the longest first', async () => {
    const services = fakeServices();
    await startProfile(services);
    // Readings until ten hours before noon, and again from 4 h 55 min before it.
    await commitImport(services, await previewImport(services, glucoseFile(100, noon - 10 * hour)));
    await commitImport(services, await previewImport(services, glucoseFile(60, noon, 'later.csv')));
    const found = await abstentions(services);
    // Of the gap of 305 minutes the last forecast reached 60; both stretches begin with half an hour.
    expect(found?.sums.map(({ reason, spans, totalMs }) => [reason, spans, totalMs / minute])).toEqual([
      ['noReadings', 1, 245],
      ['halfHourUnknown', 2, 60],
    ]);
  });
});

describe('the explanation of a forecast in the ledger', () => {
  it('is asked of the readings up to its origin, by the method that made it', async () => {
    const services = fakeServices();
    await startProfile(services);
    await commitImport(services, await previewImport(services, glucoseFile(600)));
    const forecast = await makeForecast(services);
    if (!forecast.ok) throw new Error('expected a forecast');
    await commitImport(services, await previewImport(services, glucoseFile(3, noon + 15 * minute, 'later.csv')));
    const outcome = await explainForecast(services, forecast.value);
    // The last of 600 readings counting up from 100 to 179 and over again: 100 + 599 % 80.
    expect(outcome).toMatchObject({ ok: true, value: { method: 'generic', level: 139, asWritten: true } });
  });

  it('is not made up where the model that made it is gone', async () => {
    const services = fakeServices();
    await startProfile(services);
    await commitImport(services, await previewImport(services, glucoseFile(600)));
    await personalise(services);
    const forecast = await makeForecast(services);
    if (!forecast.ok) throw new Error('expected a forecast');
    expect(forecast.value.method).toBe('metaSgd');
    await services.database.personalModels.clear();
    expect(await explainForecast(services, forecast.value)).toEqual({ ok: false, why: 'modelGone' });
  });
});
