import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { lastValue } from '../../src/learning/baselines/last-value.ts';
import { startBackend } from '../../src/training/backend.ts';
import { evaluatePeople } from '../../src/training/evaluate-people.ts';
import { evaluatePerson } from '../../src/training/evaluate-person.ts';
import { episodesOf, forecastEpisode, methodsIn } from '../../src/training/evaluation.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const pack = seededPack();
const people = ['1', 'a,b'].map((person, index) => ({
  dataset: 'made up',
  person,
  series: syntheticGlucose({ days: 2, interval: 15, seed: index + 1, base: 60 + 30 * index }),
}));
const settings = { supportHours: [12, 24], episodes: 1, methods: methodsIn(pack).map(({ name }) => name) };
const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(startBackend);

describe('an evaluation', () => {
  it('compares the methods that the pack was trained for', () => {
    expect(settings.methods).toEqual(['lastValue', 'generic', 'fineTuned', 'metaSgd']);
  });

  it('holds "stays as it is" against what came: its error is the change', async () => {
    const [episode] = episodesOf(people.slice(0, 1), 24, 1);
    if (!episode) throw new Error('no episode');
    const { querySet } = episode.episode;
    for await (const { actual, bands, levels } of forecastEpisode(pack, episode, [lastValue]))
      for (const [at, target] of querySet.targets.entries()) {
        const window = Math.floor(at / leadTimes.length);
        expect(bands[window]?.predicted[at % leadTimes.length]).toBe(levels[window]);
        if (Number.isFinite(target)) expect((actual[at] as number) - (levels[window] as number)).toBeCloseTo(target, 3);
      }
  });

  it('of people shared out over threads is that of one after the other, with all forecasts in a file', async () => {
    const file = join(folder, 'predictions.csv');
    const { scores, alarms } = await evaluatePeople(pack, people, settings, {
      threads: 2,
      predictions: { file, reportedLeads: [30] },
    });
    const each = [];
    for (const person of people) each.push(await evaluatePerson(pack, person, settings));
    expect(scores.all()).toEqual(each.flatMap((result) => result.scores));
    expect(alarms.all()).toEqual(each.flatMap((result) => result.alarms));
    expect(alarms.all().some(({ tally, side }) => side === 'low' && tally.events > 0)).toBe(true);

    const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    expect(header).toBe('dataset,person,method,supportHours,origin,leadMinutes,actual,predicted,q05,q25,q75,q95');
    const judged = scores.people(24, 'metaSgd', 30).get('made up/a,b')?.count;
    const of = (method: string) => lines.filter((line) => line.startsWith(`made up,"a,b",${method},24,`));
    expect(of('metaSgd').length).toBe(judged);
    // What the pack ships stands there once more under the name that the app gives it.
    expect(of('personal')).toEqual(of('metaSgd').map((line) => line.replace(',metaSgd,', ',personal,')));
    expect(lines.findIndex((line) => line.includes('"a,b"'))).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('made up,1,')),
    );
    expect(existsSync(`${file}.part-0`)).toBe(false);
  }, 30_000);
});
