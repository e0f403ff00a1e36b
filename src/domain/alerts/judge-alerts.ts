import type { GlucoseSeries } from '../glucose/series.ts';
import { type AlarmOutcome, early, grace, isWithin, outcomeAfter } from '../metrics/alarm-tally.ts';
import { excursionsOf } from '../metrics/excursion.ts';

/** What became of the alerts that were given, and of the lows while the app watched. */
export interface AlertJudgement {
  /** In the order of the alerts: the range was left, it was not, or nobody knows (yet). */
  readonly outcomes: readonly AlarmOutcome[];
  /** Days that readings were watched. */
  readonly days: number;
  /** Lows that began while the app watched. */
  readonly lows: number;
  readonly warned: number;
  readonly warnedEarly: number;
  readonly falseAlarms: number;
  /** Mean over the lows warned of; null for none. */
  readonly leadMinutes: number | null;
}

interface Watched {
  /** Epoch ms of the readings that alerts were given at, ascending. */
  readonly alerts: readonly number[];
  /** Of those that were watched, alert or not, ascending. */
  readonly origins: readonly number[];
}

const minuteMs = 60_000;
/** A reading is watched until the next one, but for no longer than this. */
const longestWatch = 15 * minuteMs;

/** Alerts against what came, by the rules of a backtest (docs/decisions/0013). */
export function judgeAlerts({ alerts, origins }: Watched, series: GlucoseSeries): AlertJudgement {
  const outcomes = alerts.map((time) => outcomeAfter(series, time, 'low'));
  const watchedMs = origins.reduce(
    (sum, origin, index) => sum + Math.min(longestWatch, (origins[index + 1] ?? Number.POSITIVE_INFINITY) - origin),
    0,
  );
  const lows = excursionsOf(series, 'low').filter(({ from }) =>
    origins.some((origin) => isWithin(origin, from, early, grace)),
  );
  const leads = lows.flatMap(({ from }) => {
    const first = alerts.find((time) => isWithin(time, from, 0, grace));
    return first === undefined ? [] : [(from - first) / minuteMs];
  });
  return {
    outcomes,
    days: watchedMs / 86_400_000,
    lows: lows.length,
    warned: leads.length,
    warnedEarly: leads.filter((lead) => lead * minuteMs >= early - minuteMs).length,
    falseAlarms: outcomes.filter((outcome) => outcome === 'quiet').length,
    leadMinutes: leads.length === 0 ? null : leads.reduce((sum, lead) => sum + lead, 0) / leads.length,
  };
}
