import { groupsOf } from '../../domain/examples/example-set.ts';
import type { ExamplePackManifest } from '../../learning/example-pack/example-pack.ts';
import { list, table } from '../evidence/markdown.ts';
import { peopleCount } from '../evidence/words.ts';
import type { ExamplePackConfiguration } from './example-pack-configuration.ts';
import type { ExampleReport } from './example-report.ts';
import { errorTable, gainTable } from './example-table.ts';

/** The pack's card: what it is, on whom it rests, how well it does, what it must not be used for. */
export function exampleCard(
  { id, title, layout, shipped, methods, leastExamples, training }: ExamplePackManifest,
  { represented, notFor }: ExamplePackConfiguration,
  report: ExampleReport,
): string {
  const groups = groupsOf(layout);
  const simulated =
    training.simulatedPeople > 0
      ? ` Beside them ${peopleCount(training.simulatedPeople)} were **simulated** from published figures, to teach the beginning; nobody is judged by them.`
      : '';
  const others = Object.keys(methods).filter((name) => name !== shipped);
  const beside = `; beside it travel ${others.map((name) => `\`${name}\``).join(', ')}, to be compared on a person's own past, outcome by outcome`;
  return `# ${id}

${title}. What ships is \`${shipped}\`${others.length > 0 ? beside : ''}.

Foreseen: ${layout.targets.map(({ name, unit }) => `${name} (${unit})`).join(', ')}.
${
  groups.length > 0
    ? `From: ${groups.join(', ')}; any of them may be missing, and the bands are then wider.`
    : "From nothing but the person's own earlier values and their times."
}
Under ${leastExamples} own examples the forecast is the typical person's and must be called so.

## How few people

**${peopleCount(training.people)}, ${training.examples} examples.**${simulated} ${represented}

${table(
  ['dataset', 'people', 'licence', 'source'],
  training.data.map(({ name, people, licence, citation }) => [name, String(people), licence, citation]),
)}

## Evidence

People left out in five folds; each example was foreseen from the person's earlier ones alone. Methods, bands and the
choice of "personal" came from the other folds. The weights that ship were then fitted on everybody.

${report.targets.map((target) => `${errorTable(report, target)}\n\n${gainTable(target)}`).join('\n\n')}

${list(Object.entries(report.notClaimed).map(([target, why]) => `Not claimed: ${target}. ${why}`))}

## Limits

For information. It does not diagnose, it does not dose insulin or medication, and it does not replace a doctor.
${notFor}

## The weights

\`weights.safetensors\` opens with the safetensors package of Python. Inputs and outcomes are scaled by \`scale.*\`; of the
linear methods, \`mean\` and \`variance\` are [target, 1 + input], the first weight the level.

Seed ${training.seed}, code ${training.commit}, layout version ${layout.version}.
`.replace(/\n{3,}/g, '\n\n');
}
