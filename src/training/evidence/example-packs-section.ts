import { type ExampleReport, reportedLearned } from '../example-packs/example-report.ts';
import { errorTable, gainTable } from '../example-packs/example-table.ts';
import { list, type Section, section, table } from './markdown.ts';
import { between, peopleCount, percent, percentGain } from './words.ts';

/** One section for each pack of examples: what it must hold, how it does, what each kind of data adds, what failed. */
export function examplePackSections(reports: readonly ExampleReport[]): Section[] {
  if (reports.length === 0) return [];
  const head = section(
    'Forecasts from little data',
    `Six packs beside glucose, each from the people there were: few. Everybody was left out once, in five folds, and each
example was foreseen from that person's earlier ones alone. Methods, widths of bands and the choice of "personal" come from
the other folds; where a pack names its method beforehand, there were too few people to choose. Own examples are counted
from below: "from 20 own" is every forecast that had 20 or more. Figures are means over people, intervals 95 % by paired
bootstrap over people. The weights that ship were then fitted on everybody, so that nobody is left to judge them by
([why so](decisions/0030-packs-of-examples.md)).`,
  );
  return [{ markdown: head }, ...reports.map((report) => ({ markdown: packSection(report) }))];
}

function packSection(report: ExampleReport): string {
  const { pack, title, people, examples, simulatedPeople, shipped, chosen, notClaimed, tried = [] } = report;
  const simulated = simulatedPeople > 0 ? `, and ${simulatedPeople} simulated beside them to teach the beginning` : '';
  return [
    `### ${title}: \`${pack}\``,
    `${peopleCount(people)}, ${examples} examples${simulated}. Ships \`${shipped}\`; the folds chose ${counted(chosen)}.`,
    asked(report),
    ...report.targets.map((target) => `${errorTable(report, target)}\n\n${gainTable(target)}`),
    worths(report),
    failures(report),
    tried.length > 0 ? `What was tried besides:\n\n${list(tried)}` : '',
    list(Object.entries(notClaimed).map(([target, why]) => `Not claimed: ${target}. ${why}`)),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function counted(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct
    .map((name) => `\`${name}\` (${names.filter((each) => each === name).length} of ${names.length})`)
    .join(', ');
}

/** What was asked, as words. */
function claim(least: number, against: readonly string[]): string {
  const names = against.map((name) => `\`${name}\``);
  const others = names.length > 1 ? `the best of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join();
  if (least === 0) return `no more error than ${others}`;
  return least > 0 ? `${least} % less error than ${others}` : `at most ${-least} % more error than ${others}`;
}

const mark = (kept: boolean): string => (kept ? 'kept' : '**missed**');

function asked({ gains, coverage }: ExampleReport): string {
  return table(
    ['asked', 'measured', ''],
    [
      ...gains.map(({ target, against, learned, percent: least, measured, kept }) => [
        `${target}, from ${learned} own: ${claim(least, against)}`,
        measured ? `${percentGain(measured.estimate)} ${between(measured)}` : 'too few people',
        mark(kept),
      ]),
      ...coverage.map(({ target, learned, low, high, measured, kept }) => [
        `${target}, from ${learned} own: the 90 % band covers ${percent(low)} to ${percent(high)}`,
        percent(measured, 1),
        mark(kept),
      ]),
    ],
  );
}

function worths({ groups }: ExampleReport): string {
  // A method that looks at no input gains nothing from any.
  if (groups.every(({ worth }) => worth.estimate === 0)) return '';
  const targets = [...new Set(groups.map(({ target }) => target))];
  const names = [...new Set(groups.map(({ group }) => group))];
  return table(
    ['what each kind of data adds, from 10 own', ...targets],
    names.map((name) => [
      name,
      ...targets.map((target) => {
        const found = groups.find((each) => each.group === name && each.target === target);
        if (!found) return '–';
        return `${percentGain(found.worth.estimate)} ${between(found.worth)}, ${found.helped} of ${found.people} people`;
      }),
    ]),
  );
}

/** What did not work, computed from the same figures. */
function failures({ targets, gains, coverage, groups, shipped }: ExampleReport): string {
  const missed = [
    ...gains
      .filter(({ kept }) => !kept)
      .map(({ target, percent: least, learned, against, measured }) => {
        const found = measured ? `${percentGain(measured.estimate)} ${between(measured)}` : 'nothing that can be told';
        return `Missed: on ${target}, from ${learned} own examples, ${claim(least, against)}; measured ${found}.`;
      }),
    ...coverage
      .filter(({ kept }) => !kept)
      .map(
        ({ target, measured, low, high }) =>
          `Missed: the 90 % band of ${target} should cover ${percent(low)} to ${percent(high)}; it covers ${percent(measured, 1)}.`,
      ),
  ];
  const ahead = targets.flatMap(({ name, supports }) => {
    const support = supports.findLast(({ learned }) => learned <= (reportedLearned[2] as number)) ?? supports[0];
    const own = support?.methods.personal?.rmse ?? Number.NaN;
    return Object.entries(support?.methods ?? {})
      .filter(([method, { rmse }]) => !['personal', 'ownChoice', shipped].includes(method) && rmse < 0.99 * own)
      .map(
        ([method, { rmse }]) =>
          `On ${name}, from ${support?.learned} own examples, \`${method}\` errs ${percentGain(100 * (1 - rmse / own))} less than what was chosen.`,
      );
  });
  const useless = groups
    .filter(({ worth }) => worth.high < 0)
    .map(
      ({ group, target, worth }) =>
        `Knowing ${group} makes ${target} worse: ${percentGain(worth.estimate)} ${between(worth)}.`,
    );
  const all = [...missed, ...ahead, ...useless];
  return all.length > 0 ? `What did not work:\n\n${list(all)}` : '';
}
