import type { EnsembleReport } from '../ensemble/ensemble-report.ts';
import type { ExampleReport } from '../example-packs/example-report.ts';
import type { BenchmarkResult } from '../glucobench/benchmark-table.ts';
import type { PlanReport } from '../plan-simulation/plan-report.ts';
import type { EvaluationReport, SupportReport } from '../report.ts';

/** What `npm run glucobench` writes. */
export interface BenchmarkReport {
  readonly pack: string;
  readonly results: readonly BenchmarkResult[];
}

/** All that was measured, as the commands wrote it. */
export interface Evidence {
  /** Of the pack that ships. */
  readonly report: EvaluationReport;
  /** Of packs that never saw the datasets they are judged on. */
  readonly leftOut: readonly EvaluationReport[];
  readonly benchmarks: readonly BenchmarkReport[];
  readonly sinusoid: SinusoidReport | null;
  /** Methods of other tools, judged there on the same people and hours. */
  readonly imported: readonly ImportedResult[];
  /** As `npm run ensemble` wrote it. */
  readonly ensemble?: EnsembleReport | null;
  /** As `npm run simulate:plan` wrote it. */
  readonly plan?: PlanReport | null;
  /** Of packs of examples, as `npm run evaluate -- --pack NAME` wrote them. */
  readonly examplePacks?: readonly ExampleReport[];
}

/** The errors of a method that Attune does not have, as another tool measured them. */
export interface ImportedResult {
  readonly title: string;
  /** What computed it, and how. */
  readonly tool: string;
  readonly supports: readonly { readonly supportHours: number; readonly rmse30: number; readonly rmse60: number }[];
}

/** What `npm run sinusoid` writes. */
export interface SinusoidReport {
  readonly curves: readonly {
    readonly method: string;
    readonly shots: number;
    /** After 0, 1, … gradient steps. */
    readonly meanSquaredErrors: readonly number[];
  }[];
  /** What others found, and where it stands. */
  readonly published?: readonly {
    readonly source: string;
    readonly findings: readonly {
      readonly method: string;
      readonly shots: number;
      readonly steps: string;
      readonly meanSquaredError: string;
    }[];
  }[];
}

/** The support that most is said about: the shortest at which adaptation has something to go by. */
export const mainSupportHours = 72;

/** At three days, or the longest there is below it. */
export const mainSupport = ({ supports }: EvaluationReport): SupportReport =>
  (supports.findLast(({ supportHours }) => supportHours <= mainSupportHours) ?? supports[0]) as SupportReport;

export const supportAt = ({ supports }: EvaluationReport, hours: number): SupportReport | undefined =>
  supports.find(({ supportHours }) => supportHours === hours);
