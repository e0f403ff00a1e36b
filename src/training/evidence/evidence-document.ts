import { alarmsSection } from './alarms-section.ts';
import { bandsSection } from './bands-section.ts';
import { benchmarkSection } from './benchmark-section.ts';
import { datasetsSection } from './datasets-section.ts';
import { ensembleSection } from './ensemble-section.ts';
import { errorsSection } from './errors-section.ts';
import type { Evidence } from './evidence.ts';
import { examplePackSections } from './example-packs-section.ts';
import { gainsSection } from './gains-section.ts';
import { leftOutSection } from './left-out-section.ts';
import type { Section } from './markdown.ts';
import { measuresSection } from './measures-section.ts';
import { planSection } from './plan-section.ts';
import { failuresSection, promisesSection } from './promises-section.ts';
import { sinusoidSection } from './sinusoid-section.ts';
import { lengthOf, methodTitle, peopleCount } from './words.ts';

/** The document and its pictures, under their file names. */
export interface EvidenceDocument {
  readonly markdown: string;
  readonly pictures: Readonly<Record<string, string>>;
}

export function evidenceDocument(evidence: Evidence): EvidenceDocument {
  const { report, leftOut, benchmarks, sinusoid, imported } = evidence;
  const sections = [
    promisesSection(evidence),
    errorsSection(report, imported),
    gainsSection(report),
    datasetsSection(report),
    leftOutSection(leftOut),
    bandsSection(report),
    evidence.ensemble ? ensembleSection(evidence.ensemble) : null,
    measuresSection(report),
    alarmsSection(report),
    benchmarkSection(benchmarks),
    sinusoid && sinusoidSection(sinusoid),
    failuresSection(evidence),
    ...examplePackSections(evidence.examplePacks ?? []),
    evidence.plan ? planSection(evidence.plan) : null,
  ].filter((each): each is Section => each !== null);
  return {
    markdown: `${[introduction(evidence), ...sections.map(({ markdown }) => markdown), again].join('\n\n')}\n`,
    pictures: Object.assign({}, ...sections.map(({ pictures }) => pictures)),
  };
}

function introduction({ report }: Evidence): string {
  const { pack, commit, seed, people, supports, episodesPerPerson, leftOutDatasets } = report;
  const lengths = supports.map(({ supportHours }) => lengthOf(supportHours)).join(', ');
  const strangers = leftOutDatasets.length > 0 ? ` Training knew nobody of ${leftOutDatasets.join(', ')}.` : '';
  return `# Evidence

Made by \`npm run evidence\` from the reports beside it; no figure here was typed.

Pack \`${pack}\`, trained by code ${commit} with seed ${seed}; it ships ${methodTitle('personal', report)}. Judged on
${peopleCount(people.length)} who took no part in training; weights and settings were fitted and chosen on others.${strangers}

Four things of the design were settled with the figures of these people, or of the datasets left out, in view: the loss of
the pooled network, the widths of the bands, the rule by which the method that ships is chosen
([0014](decisions/0014-the-inner-loop-of-glucose-v2.md)), and through which other sensors people are seen
([0016](decisions/0016-people-whose-sensor-was-never-seen.md)). On people whose figures were never seen expect a little less.

A person is new at the first reading used; the methods learn from ${lengths} of readings and forecast the three days after,
an hour apart, from every quarter of an hour; up to ${episodesPerPerson} such stretches of a person, spread over the record
([which hours](decisions/0011-episodes-of-the-evaluation.md)). Every figure is per person and averaged over people, so that
a long record is one voice. Intervals are 95 %, by paired bootstrap over people.`;
}

const again = `## To make it anew

\`\`\`sh
npm run train -- --pack glucose --data DIR
npm run evaluate -- --pack glucose --data DIR --out docs/evidence/glucose.json
npm run train -- --pack glucose --data DIR --exclude Hall_2018 --out DIR2          # and so for each dataset
npm run evaluate -- --pack glucose --data DIR --pack-dir DIR2 --methods fineTuned --out docs/evidence/left-out-hall.json
npm run glucobench -- --data DIR --dataset Hall_2018 --pack-dir DIR2 --out docs/evidence/glucobench-hall.json
npm run sinusoid
npm run ensemble -- --data DIR --out docs/evidence/ensemble.json
npm run simulate:plan
npm run train -- --pack workout-heart-rate --data DIR                               # and so for each pack of examples
npm run evaluate -- --pack workout-heart-rate --data DIR --nets --out docs/evidence/example-pack-workout-heart-rate.json
npm run evidence
\`\`\``;
