import type { Interval } from '../paired-bootstrap.ts';
import type { EvaluationReport } from '../report.ts';
import type { BriefCell } from '../report-cell.ts';
import { reportedLeads, type ScopeReport } from '../scope-report.ts';
import { type Evidence, mainSupport } from './evidence.ts';
import { promisesIn } from './promises.ts';
import { between, lengthOf, methodTitle, percent, signed } from './words.ts';

/** What did not work, sentence by sentence, computed from the same figures as the rest. */
export function failuresIn(evidence: Evidence): string[] {
  const { report } = evidence;
  return [
    ...promisesIn(evidence)
      .filter(({ kept }) => kept === false)
      .map(({ what, asked, measured }) => `Missed: ${what}. Asked: ${asked}. Measured: ${measured}.`),
    ...methodsWithoutGain(report),
    ...methodsAhead(report),
    ...supportsWithoutGain(report),
    ...datasetsWithoutGain(report),
    ...alarmsWithoutGain(report),
  ];
}

const gainsOf = ({ methods }: Pick<ScopeReport<BriefCell>, 'methods'>, method: string): Interval[] =>
  reportedLeads.flatMap((lead) => methods[method]?.[String(lead)]?.betterThanGeneric ?? []);

const figures = (gains: readonly Interval[]): string =>
  gains.map((gain) => `${signed(gain.estimate, 2)} % ${between(gain, 2)}`).join(' and ');

const atLeads = `at ${reportedLeads.join(' and ')} min`;

function methodsWithoutGain(report: EvaluationReport): string[] {
  const support = mainSupport(report);
  return report.methods.flatMap((method) => {
    if (method === 'generic' || method === 'lastValue') return [];
    const gains = gainsOf(support, method);
    if (gains.length === 0 || gains.every(({ low }) => low > 0)) return [];
    const verdict = gains.every(({ high }) => high < 0)
      ? 'is worse than the pack not adapted'
      : 'is not shown to be better than the pack not adapted';
    return [
      `${methodTitle(method, report)} ${verdict} after ${lengthOf(support.supportHours)}: a gain of ${figures(gains)} ${atLeads}.`,
    ];
  });
}

/** Methods that err less than what ships, or as little as can be told. */
function methodsAhead(report: EvaluationReport): string[] {
  const support = mainSupport(report);
  return Object.entries(support.personalBetterThan).flatMap(([method, byLead]) => {
    if (method === 'generic' || method === 'lastValue') return [];
    const gains = reportedLeads.flatMap((lead) => byLead[String(lead)] ?? []);
    if (gains.length === 0 || gains.every(({ low }) => low > 0)) return [];
    const verdict = gains.every(({ high }) => high < 0) ? 'errs more than' : 'is not shown to err less than';
    return [
      `What ships ${verdict} ${methodTitle(method, report)} after ${lengthOf(support.supportHours)}: a gain of ${figures(gains)} ${atLeads}.`,
    ];
  });
}

function supportsWithoutGain({ supports }: EvaluationReport): string[] {
  return supports.flatMap((support) => {
    const gains = gainsOf(support, 'personal');
    if (gains.length === 0 || gains.every(({ low }) => low > 0)) return [];
    return [
      `After ${lengthOf(support.supportHours)} adaptation is not shown to gain anything over the pack not adapted: ${figures(gains)} ${atLeads}.`,
    ];
  });
}

function datasetsWithoutGain(report: EvaluationReport): string[] {
  const support = mainSupport(report);
  return Object.entries(support.datasets).flatMap(([dataset, own]) => {
    const gains = gainsOf(own, 'personal');
    if (gains.length === 0 || gains.every(({ estimate }) => estimate > 0)) return [];
    return [
      `In ${dataset} personal is not better than the pack not adapted after ${lengthOf(support.supportHours)}: ${figures(gains)} ${atLeads}.`,
    ];
  });
}

function alarmsWithoutGain({ alarms }: EvaluationReport): string[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const [generic, personal] = [alarms[side].generic, alarms[side].personal].map((each) => each?.atOneFalseAlarm);
    if (!generic || !personal || personal.recall > generic.recall) return [];
    return [
      `Adaptation does not help the alarm of ${side}s: ${percent(personal.recall, 1)} warned of against ${percent(generic.recall, 1)} by the pack not adapted, at one false alarm a day.`,
    ];
  });
}
