import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import type { MethodPrior } from '../../learning/example-pack/example-method.ts';
import type {
  ExampleMethodManifest,
  ExamplePack,
  ExamplePackManifest,
} from '../../learning/example-pack/example-pack.ts';
import { type CalibratedMethods, calibrateMethods } from './calibrate-methods.ts';
import type { ExamplePackConfiguration, ExamplePerson } from './example-pack-configuration.ts';
import { type ExampleReport, exampleReport } from './example-report.ts';
import { withNets } from './net-comparison.ts';
import { type ScoredPerson, scorePeople } from './scored-forecasts.ts';

/** Judges the methods on people left out, with networks beside them if wanted. */
export async function judgeExamplePack(
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
  { nets, ...facts }: { commit: string; shipped: string; nets: boolean },
): Promise<{ readonly report: ExampleReport; readonly scored: readonly ScoredPerson[] }> {
  const judged = scorePeople(people, configuration);
  const scored = nets ? await withNets(judged.scored, people, configuration) : judged.scored;
  return { scored, report: reportOf(people, configuration, { ...facts, scored, chosen: judged.chosen }) };
}

function reportOf(
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
  { scored, ...facts }: { scored: readonly ScoredPerson[]; chosen: readonly string[]; commit: string; shipped: string },
): ExampleReport {
  const simulatedPeople = people.filter(({ simulated }) => simulated).length;
  return exampleReport(scored, configuration, { ...facts, simulatedPeople });
}

/** Judges, and then fits what ships on everybody. */
export function buildExamplePack(
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
  commit: string,
): { readonly pack: ExamplePack; readonly report: ExampleReport } {
  const calibrated = calibrateMethods(people, configuration);
  const report = reportOf(people, configuration, {
    ...scorePeople(people, configuration),
    commit,
    shipped: calibrated.chosen,
  });
  return { pack: packOf(people, configuration, { calibrated, commit, report }), report };
}

function packOf(
  people: readonly ExamplePerson[],
  { id, title, layout, seed, leastExamples, sources, overlap = 1, onlyJudged = [] }: ExamplePackConfiguration,
  { calibrated, commit, report }: { calibrated: CalibratedMethods; commit: string; report: ExampleReport },
): ExamplePack {
  const { fitted, calibrations, chosen } = calibrated;
  const priors: Partial<Record<ExampleMethodName, MethodPrior>> = {};
  const methods: Partial<Record<ExampleMethodName, ExampleMethodManifest>> = {};
  for (const [{ name }, prior] of fitted.priors) {
    const calibration = calibrations.get(name);
    if (!calibration || onlyJudged.includes(name)) continue;
    priors[name] = prior;
    methods[name] = { settings: prior.settings, ...calibration };
  }
  const measured = people.filter(({ simulated }) => !simulated);
  const manifest: ExamplePackManifest = {
    format: 'attune-examples',
    formatVersion: 1,
    id,
    title,
    layout,
    overlap,
    shipped: chosen,
    methods,
    leastExamples,
    training: {
      seed,
      commit,
      people: measured.length,
      examples: measured.reduce((sum, { examples }) => sum + examples.times.length, 0),
      simulatedPeople: people.length - measured.length,
      data: sources.map((source) => ({
        ...source,
        people: people.filter(({ dataset }) => dataset === source.name).length,
      })),
    },
    metrics: { targets: brief(report), gains: report.gains, coverage: report.coverage },
  };
  return { manifest, scale: fitted.scale, priors };
}

/** What a pack tells of itself; the whole report is the evaluation's. */
const brief = ({ targets }: ExampleReport) =>
  targets.map(({ name, unit, supports }) => ({
    name,
    unit,
    supports: supports.map(({ learned, people, bestRule, methods }) => ({
      learned,
      people,
      bestRule,
      rmse: Object.fromEntries(Object.entries(methods).map(([method, { rmse }]) => [method, rmse])),
      personal: methods.personal,
    })),
  }));
