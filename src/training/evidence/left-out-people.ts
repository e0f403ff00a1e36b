import { seededRandom } from '../../learning/random.ts';
import { type Interval, improvement } from '../paired-bootstrap.ts';
import type { EvaluationReport } from '../report.ts';
import { reportedLeads } from '../scope-report.ts';
import { meanOf } from '../score-table.ts';
import { supportAt } from './evidence.ts';

/** One person of a dataset that the pack judged here never saw: root mean squared error by method, mg/dL. */
interface LeftOutPerson {
  readonly dataset: string;
  readonly errors: Readonly<Record<string, number>>;
}

/** What `personal` reaches on datasets left out of training, each judged by a pack of its own; by reported lead. */
export interface LeftOutResult {
  readonly people: number;
  readonly rmse: Readonly<Record<'lastValue' | 'generic' | 'personal', readonly number[]>>;
  readonly overGeneric: readonly Interval[];
  readonly overLastValue: readonly Interval[];
}

/** At one support: every dataset, and all their people together under the name `all`. */
export function leftOutResults(reports: readonly EvaluationReport[], hours: number): Map<string, LeftOutResult> {
  const byLead = reportedLeads.map((lead) => reports.flatMap((report) => peopleIn(report, hours, String(lead))));
  const datasets = [...new Set(byLead.flat().map(({ dataset }) => dataset))].sort();
  const results = new Map(
    datasets.map((name) => [name, resultOf(byLead.map((people) => people.filter(({ dataset }) => dataset === name)))]),
  );
  return datasets.length > 1 ? results.set('all', resultOf(byLead)) : results;
}

function peopleIn(report: EvaluationReport, hours: number, lead: string): LeftOutPerson[] {
  return Object.entries(supportAt(report, hours)?.errors[lead] ?? {}).flatMap(([name, errors]) => {
    const dataset = report.leftOutDatasets.find((each) => name.startsWith(`${each}/`));
    return dataset ? [{ dataset, errors }] : [];
  });
}

function resultOf(byLead: readonly (readonly LeftOutPerson[])[]): LeftOutResult {
  const random = seededRandom(1);
  const rmse = (method: string) => byLead.map((people) => meanOf(people.map(({ errors }) => errors[method] as number)));
  const over = (baseline: string) =>
    byLead.map((people) =>
      improvement(
        people.map(({ errors }) => ({ baseline: errors[baseline] as number, method: errors.personal as number })),
        random,
      ),
    );
  return {
    people: byLead[0]?.length ?? 0,
    rmse: { lastValue: rmse('lastValue'), generic: rmse('generic'), personal: rmse('personal') },
    overGeneric: over('generic'),
    overLastValue: over('lastValue'),
  };
}
