import { describe, expect, it } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { dayCourses } from '../../src/workflows/day-courses.ts';
import { leaveOut } from '../../src/workflows/leave-out.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { reportFacts } from '../../src/workflows/report-facts.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { day, fakeServices, glucoseFile, hour, noon } from './fake-services.ts';

async function withFile(last: number, name: string) {
  const services = fakeServices();
  await startProfile(services);
  await commitImport(services, await previewImport(services, glucoseFile(288, last, name)));
  return services;
}

describe('a page for a doctor', () => {
  it('names a file that holds readings of its span, and no file of before', async () => {
    const services = await withFile(noon - 60 * day, 'january.csv');
    expect((await reportFacts(services, noon - 90 * day))?.sources).toEqual(['january.csv']);
    expect((await reportFacts(services, noon - 14 * day))?.sources).toEqual([]);
  });

  it('draws no reading that the person took out of reports', async () => {
    const services = await withFile(noon, 'glucose.csv');
    const span = { from: noon - day / 2, to: noon + 1 };
    // From midnight to noon by quarters of an hour; the reading at noon is of the next one.
    expect((await dayCourses(services, span)).at(-1)?.points).toHaveLength(49);
    const out = { from: noon - 2 * hour, to: noon - hour - 1, kind: 'glucose', rule: 'jump' } as const;
    await leaveOut(services, { ...out, alsoReports: false });
    expect((await dayCourses(services, span)).at(-1)?.points).toHaveLength(49);
    await leaveOut(services, { ...out, alsoReports: true });
    expect((await dayCourses(services, span)).at(-1)?.points).toHaveLength(45);
  });
});
