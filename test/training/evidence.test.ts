import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alarmThresholds, emptyTally } from '../../src/domain/metrics/alarm-tally.ts';
import { AlarmTable } from '../../src/training/alarm-table.ts';
import type { Evidence } from '../../src/training/evidence/evidence.ts';
import { evidenceDocument } from '../../src/training/evidence/evidence-document.ts';
import { failuresIn } from '../../src/training/evidence/failures.ts';
import { leftOutResults } from '../../src/training/evidence/left-out-people.ts';
import { promisesIn } from '../../src/training/evidence/promises.ts';
import { scaleOf } from '../../src/training/evidence/scale.ts';
import { shortTable } from '../../src/training/evidence/short-table.ts';
import { reportOf } from '../../src/training/report.ts';
import { ScoreTable } from '../../src/training/score-table.ts';
import { forecasts } from '../fixtures/same-forecasts.ts';

/** What each method is off by, mg/dL, in each of two datasets of three people. */
const errors = {
  A: { lastValue: 20, generic: 10, fineTuned: 11, metaSgd: 9 },
  B: { lastValue: 10, generic: 8, fineTuned: 8, metaSgd: 8.4 },
} as const;
const methods = ['lastValue', 'generic', 'fineTuned', 'metaSgd'] as const;

function reportWith(leftOutDatasets: readonly string[] = []) {
  const scores = new ScoreTable();
  const alarms = new AlarmTable();
  for (const dataset of ['A', 'B'] as const)
    for (const person of ['1', '2', '3'])
      for (const supportHours of [24, 72]) {
        for (const method of methods)
          scores.add(
            forecasts(20, { dataset, person, method, supportHours, predicted: 100 + errors[dataset][method] }),
          );
        for (const [method, warned] of [
          ['generic', 4],
          ['metaSgd', 3],
        ] as const) {
          const tally = { ...emptyTally(), events: 5, hours: 72 };
          for (let index = 0; index < alarmThresholds.length; index++) {
            tally.warned[index] = warned;
            tally.falseAlarms[index] = Math.round(3 * (1 - (alarmThresholds[index] as number)));
          }
          alarms.merge([{ supportHours, method, side: 'low', dataset, person, tally }]);
        }
      }
  return reportOf(scores, alarms, {
    pack: 'made-up',
    commit: 'none',
    seed: 1,
    shipped: 'metaSgd',
    methods,
    supportHours: [24, 72],
    episodesPerPerson: 3,
    people: ['A', 'B'].flatMap((dataset) => ['1', '2', '3'].map((person) => `${dataset}/${person}`)),
    leftOutDatasets,
  });
}

const benchmark = (median: number) => ({
  pack: 'made-up',
  results: [
    {
      dataset: 'Colas_2019',
      people: 3,
      windows: 40,
      published: { median: { rmse: 5.33, mae: 4.41 }, meanRmse: 9.48 },
      methods: (['lastValue', 'metaSgd'] as const).map((method) => {
        const summary = { median: { rmse: median, mae: 4 }, mean: { rmse: 9, mae: 7 } };
        return { method, everyone: summary, tenths: summary };
      }),
    },
  ],
});
const evidence: Evidence = {
  report: reportWith(),
  leftOut: [reportWith(['A'])],
  benchmarks: [benchmark(5.5)],
  sinusoid: { curves: [{ method: 'maml', shots: 10, meanSquaredErrors: [4, 0.5, 0.25] }] },
  imported: [
    {
      title: 'Trees',
      tool: 'some other tool',
      supports: [{ supportHours: 72, rmse30: 14.25, rmse60: 21.5 }],
    },
  ],
};

it('a figure from another tool stands among the errors, named as such', () => {
  const { markdown } = evidenceDocument(evidence);
  expect(markdown).toMatch(/\| Trees \(imported\) \|.*14\.25 \/ 21\.50/);
  expect(markdown).toContain('Trees was not computed by Attune: some other tool');
});

describe('what was to be shown', () => {
  const promised = new Map(promisesIn(evidence).map((each) => [each.what, each]));
  const of = (beginning: string) => [...promised].find(([what]) => what.startsWith(beginning))?.[1];

  it('is held against the figures: mean errors 15 and 8.7 are 42 % less', () => {
    expect(of('Personal against "stays as it is", 1 d')).toMatchObject({
      measured: '42.0 / 42.0 % (8.7 / 8.7 mg/dL)',
      kept: true,
    });
  });

  it('is missed where one dataset loses 5 %, however well the other does', () => {
    expect(of('Personal against the pack not adapted, at every')).toMatchObject({
      measured: 'worst −5.00 % (B, 1 d, 30 min); 4 of 8 places beyond',
      kept: false,
    });
  });

  it('is judged on left-out datasets by the people in them alone', () => {
    expect(of('On datasets')).toMatchObject({
      measured: '10.00 % [10.00, 10.00] / 10.00 % [10.00, 10.00]',
      kept: true,
    });
  });

  it('of a benchmark is its own figure against its own goal, and unknown where it was not run', () => {
    expect(of('GlucoBench Colas_2019, median')).toMatchObject({ measured: '5.50 / 4.00', kept: false });
    expect(of('GlucoBench Colas_2019, mean')).toMatchObject({ measured: '9.00', kept: true });
    expect(of('GlucoBench Hall_2018, median')).toMatchObject({ kept: null });
  });
});

describe('what did not work', () => {
  const failures = failuresIn(evidence);
  it.each([
    ['a method that loses', /^Pack, plain fine-tuning .* is worse .* a gain of −5\.56 % /],
    ['a dataset that loses', /^In B personal is not better .* −5\.00 % /],
    ['a support at which nothing is sure', /^After 1 d adaptation is not shown to gain /],
    ['an alarm that adaptation does not help', /alarm of lows: 60\.0 % warned of against 80\.0 %/],
    ['a goal that was missed', /^Missed: GlucoBench Colas_2019, median .*5\.50 \/ 4\.00\.$/],
  ])('names %s', (_, sentence) => {
    expect(failures).toContainEqual(expect.stringMatching(sentence));
  });

  it('does not name what did', () => {
    expect(failures.filter((each) => /^In A|alarm of highs|mean window/.test(each))).toEqual([]);
  });
});

describe('datasets left out of training', () => {
  it('of several packs are put together person by person', () => {
    const results = leftOutResults([reportWith(['A']), reportWith(['B'])], 72);
    expect([...results].map(([name, { people }]) => [name, people])).toEqual([
      ['A', 3],
      ['B', 3],
      ['all', 6],
    ]);
    // (10 + 8) / 2 = 9 against (9 + 8.4) / 2 = 8.7
    expect(results.get('all')?.overGeneric[0]?.estimate).toBeCloseTo(100 * (1 - 8.7 / 9), 10);
  });
});

describe('the document', () => {
  const { markdown, pictures } = evidenceDocument(evidence);

  it('shows every picture that it makes, and none besides', () => {
    const shown = [...markdown.matchAll(/\]\(evidence\/([^)]+)\)/g)].map(([, file]) => file);
    expect(shown.sort()).toEqual(Object.keys(pictures).sort());
  });

  it('holds no figure that is not a number', () => {
    expect(markdown).not.toMatch(/NaN|undefined|Infinity|null/);
    for (const svg of Object.values(pictures)) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has rows as wide as the heads of their tables', () => {
    for (const block of markdown.split('\n\n').filter((each) => each.startsWith('|'))) {
      const widths = block.split('\n').map((row) => row.split(' | ').length);
      expect(new Set(widths).size, block).toBe(1);
    }
  });

  it('that is committed was made from the reports beside it', () => {
    if (!existsSync('docs/evidence.md')) return;
    const document = readFileSync('docs/evidence.md', 'utf8');
    for (const [, file] of document.matchAll(/\]\(evidence\/([^)]+)\)/g))
      expect(existsSync(`docs/evidence/${file}`), file).toBe(true);
  });
});

it('the table of a README has the fixed methods, and what personal gains', () => {
  const rows = shortTable(evidence.report).split('\n');
  expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1]).filter((name) => name !== undefined)).toEqual([
    'lastValue',
    'generic',
    'fineTuned',
    'personal',
  ]);
  expect(rows.at(-2)).toContain('3.33 % [');
});

it('an axis has round values around what it shows', () => {
  expect(scaleOf([3.2, 17.9], [0, 100]).ticks).toEqual([0, 5, 10, 15, 20]);
  const scale = scaleOf([88, 92.1], [200, 0]);
  expect(scale.ticks).toEqual([88, 89, 90, 91, 92, 93]);
  expect(scale(88)).toBe(200);
  expect(scale(93)).toBe(0);
});
