import { beforeEach, describe, expect, it } from 'vitest';
import type { AlertBlock } from '../../src/domain/alerts/alert-block.ts';
import { alarmThresholds, emptyTally } from '../../src/domain/metrics/alarm-tally.ts';
import { changeAlertPlan, readAlertPlan } from '../../src/workflows/alert-plan.ts';
import { alertRecord } from '../../src/workflows/alert-record.ts';
import { alertsAreStale, prepareAlerts } from '../../src/workflows/prepare-alerts.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { standingAlert } from '../../src/workflows/standing-alert.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { watchForLow } from '../../src/workflows/watch-for-low.ts';
import { day, type FakeServices, fakeServices, minute, noon } from './fake-services.ts';

let services: FakeServices;

/** Ten days with four false alarms at thresholds up to 0.3: within 0.4 a day nothing is left out, within 0.3 that is. */
const past: AlertBlock = {
  from: noon - 10 * day,
  to: noon,
  tally: { ...emptyTally(), hours: 240, falseAlarms: Float64Array.from(alarmThresholds, (at) => (at <= 0.3 ? 4 : 0)) },
  leadMinutes: new Float64Array(alarmThresholds.length),
};

const log = (milligramsPerDecilitre: number, time: number) => {
  services.clock = time;
  return recordObservation(services, { kind: 'glucose', value: { milligramsPerDecilitre }, time });
};

beforeEach(async () => {
  services = fakeServices();
  await startProfile(services);
  services.learner.watch = async ({ pack, method }) => ({
    ok: true,
    value: {
      packId: pack.id,
      featureVersion: (await import('../../src/domain/glucose/features.ts')).featureVersion,
      method,
      blocks: [past],
    },
  });
});

const turnOn = async () => {
  await prepareAlerts(services);
  await changeAlertPlan(services, { on: true });
};

describe('an alert before a low', () => {
  // The fake learner says "stays as it is", half of the time within 10 mg/dL: below 70 from 72 is likelier than 0.3,
  // from 100 it is not.
  it('is written down with the risk, the threshold and the forecast that it rests on', async () => {
    await turnOn();
    await log(72, noon);
    const alert = await watchForLow(services);
    expect(alert).toMatchObject({ origin: noon, level: 72, threshold: 0.305, budgetPerDay: 0.3, issuedAt: noon });
    expect(alert?.risk).toBeGreaterThan(0.305);
    expect(alert?.risk).toBeLessThan(0.5);
    const forecast = await services.database.forecasts.get(alert?.forecastId as string);
    expect(forecast?.origin).toBe(noon);
    expect(await standingAlert(services)).toMatchObject({
      until: noon + 30 * minute,
      foreseen: { time: noon + 5 * minute, value: 72 },
    });
  });

  it('is not given while glucose is well above, nor while it is low already', async () => {
    await turnOn();
    await log(100, noon);
    expect(await watchForLow(services)).toBeNull();
    await log(65, noon + 5 * minute);
    expect(await watchForLow(services)).toBeNull();
  });

  it('is not given twice within half an hour, though two windows ask', async () => {
    await turnOn();
    await log(72, noon);
    const both = await Promise.all([watchForLow(services), watchForLow(services)]);
    expect(both.filter((each) => each !== null)).toHaveLength(1);
    await log(71, noon + 20 * minute);
    expect(await watchForLow(services)).toBeNull();
    await log(71, noon + 30 * minute);
    expect(await watchForLow(services)).not.toBeNull();
  });

  it('is not given of an old reading, nor while alerts are off', async () => {
    await turnOn();
    await log(72, noon);
    services.clock = noon + 16 * minute;
    expect(await watchForLow(services)).toBeNull();
    services.clock = noon;
    await changeAlertPlan(services, { on: false });
    expect(await watchForLow(services)).toBeNull();
  });

  it('is not given by a threshold that another pack’s chances set', async () => {
    await turnOn();
    const plan = await readAlertPlan(services);
    if (!plan?.backtest) throw new Error('expected a backtest');
    await changeAlertPlan(services, { backtest: { ...plan.backtest, packSha256: 'another' } });
    await log(72, noon);
    expect(await watchForLow(services)).toBeNull();
    expect(await alertsAreStale(services)).toBe(true);
  });

  it('is not given where no threshold keeps to the budget', async () => {
    const always = {
      ...past,
      tally: { ...past.tally, falseAlarms: new Float64Array(alarmThresholds.length).fill(99) },
    };
    await turnOn();
    const plan = await readAlertPlan(services);
    if (!plan?.backtest) throw new Error('expected a backtest');
    await changeAlertPlan(services, { backtest: { ...plan.backtest, blocks: [always] } });
    await log(72, noon);
    expect(await watchForLow(services)).toBeNull();
  });
});

describe('the record of alerts', () => {
  it('holds each against what came, and forgets nothing when a reading says otherwise', async () => {
    await turnOn();
    await log(72, noon);
    await watchForLow(services);
    expect(await alertRecord(services)).toMatchObject({ outcomes: ['unknown'], lows: 0, falseAlarms: 0 });
    for (const after of [15, 30, 40]) await log(after < 30 ? 68 : 66, noon + after * minute);
    expect(await alertRecord(services)).toMatchObject({ outcomes: ['left'], lows: 1, warned: 1, leadMinutes: 15 });
  });

  it('counts an alert after which nothing fell as false', async () => {
    await turnOn();
    await log(72, noon);
    await watchForLow(services);
    for (const after of [15, 30, 45, 60]) await log(90, noon + after * minute);
    expect(await alertRecord(services)).toMatchObject({ outcomes: ['quiet'], lows: 0, falseAlarms: 1 });
  });

  it('is empty before alerts were ever on', async () => {
    expect(await alertRecord(services)).toBeNull();
  });
});

describe('the plan of alerts', () => {
  it('is off at first, allows 0.3 false alarms a day, and is judged anew after a week', async () => {
    expect(await readAlertPlan(services)).toMatchObject({ on: false, budgetPerDay: 0.3, notify: false, since: null });
    await turnOn();
    expect(await alertsAreStale(services)).toBe(false);
    services.clock = noon + 8 * day;
    expect(await alertsAreStale(services)).toBe(true);
  });

  it('leaves with its person', async () => {
    await turnOn();
    await log(72, noon);
    await watchForLow(services);
    const { deleteProfileData } = await import('../../src/storage/delete-profile.ts');
    const { id } = (await services.database.profiles.toArray())[0] as { id: string };
    await services.database.transaction('rw', services.database.tables, () => deleteProfileData(services.database, id));
    expect(await services.database.alerts.count()).toBe(0);
    expect(await services.database.alertPlans.count()).toBe(0);
  });
});
