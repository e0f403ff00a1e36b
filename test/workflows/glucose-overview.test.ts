import { beforeEach, describe, expect, it } from 'vitest';
import { changeProfile } from '../../src/workflows/change-profile.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { glucoseOverview } from '../../src/workflows/glucose-overview.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { day, type FakeServices, fakeServices, glucoseFile, noon } from './fake-services.ts';

let services: FakeServices;
beforeEach(async () => {
  services = fakeServices();
  await startProfile(services);
});

const perDay = 288;
const importDays = async (days: number, last = noon) =>
  commitImport(services, await previewImport(services, glucoseFile(days * perDay, last)));

describe('the overview of glucose', () => {
  it('is nothing without a reading', async () => {
    expect(await glucoseOverview(services, 14)).toBeNull();
  });

  it('of fourteen full days has a report, whose readings count up from 100 to 179 again and again', async () => {
    await importDays(14);
    const overview = await glucoseOverview(services, 14);
    expect(overview?.coverage.readings).toBe(14 * perDay);
    expect(overview?.report?.mean).toBeCloseTo(139.5, 0);
    expect(overview?.report?.times.inRange).toBe(100);
    // Noon to noon touches fifteen calendar days.
    expect(overview?.days.length).toBe(15);
    expect(overview?.episodes).toEqual([]);
  });

  it('of five days says that days are missing, and still shows them', async () => {
    await importDays(5);
    const overview = await glucoseOverview(services, 30);
    expect(overview?.report).toBeNull();
    expect(overview?.coverage.lacks).toBe('days');
    expect(overview?.days.length).toBe(6);
  });

  it('ends with the newest reading, however long ago that was', async () => {
    await importDays(14, noon - 60 * day);
    const overview = await glucoseOverview(services, 14);
    expect(overview?.to).toBe(noon - 60 * day + 1);
    expect(overview?.report).not.toBeNull();
  });

  it('goes by the targets of pregnancy where the profile says so, and by the person’s own choice before that', async () => {
    await importDays(14);
    await changeProfile(services, { details: { conditions: ['pregnancy'] } });
    const pregnant = await glucoseOverview(services, 14);
    expect(pregnant?.targets).toEqual({ group: 'pregnant', because: 'pregnancy' });
    // 100 to 140 of 100 to 179: 41 of 80 values.
    expect(pregnant?.report?.times.inRange).toBeCloseTo((100 * 41) / 80, 0);
    await changeProfile(services, { details: { glucoseTargets: 'standard' } });
    expect((await glucoseOverview(services, 14))?.targets).toEqual({ group: 'standard', because: 'chosen' });
  });
});
