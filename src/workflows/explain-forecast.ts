import type { LedgerEntry } from '../domain/forecast.ts';
import { seriesBetween } from '../domain/glucose/series.ts';
import type { GlucoseExplanation } from '../domain/glucose-explanation.ts';
import { isPersonal } from '../domain/method.ts';
import { askLearner } from './learner-failure.ts';
import { readLearningSeries } from './learning-series.ts';
import { loadPack } from './load-pack.ts';
import { readProfileModel } from './read-personal-model.ts';
import type { Services } from './services.ts';

export interface ForecastExplanation extends GlucoseExplanation {
  /** Whether it adds up to what was written down; older readings that came later, or a newer model, may say otherwise. */
  readonly asWritten: boolean;
}

export type ExplainOutcome =
  | { readonly ok: true; readonly value: ForecastExplanation }
  /** What was learned of the person has been learned anew since, or the readings before it are gone. */
  | { readonly ok: false; readonly why: 'modelGone' | 'readingsGone' };

/** Half of the last digit that any sensor shows, mg/dL. */
const tolerance = 0.5;

/** Why a forecast of the ledger is what it is. Asked only when somebody wants to know: it is a few thousand forecasts. */
export async function explainForecast(services: Services, entry: LedgerEntry): Promise<ExplainOutcome> {
  const { profileId, origin, method } = entry;
  const pack = await loadPack(services);
  const all = await readLearningSeries(services, profileId, { purpose: 'forecast' });
  const series = seriesBetween(all, Number.NEGATIVE_INFINITY, origin + 1);
  const model = await readProfileModel(services, profileId);
  const adapted = model?.adapted?.method === method ? model.adapted : undefined;
  if (isPersonal(method) && !adapted) return { ok: false, why: 'modelGone' };
  const outcome = await askLearner(() =>
    services.learner.explain({ pack, series, method, ...(adapted && { adapted }) }),
  );
  if (!outcome.ok) return { ok: false, why: 'readingsGone' };
  const { level, leads } = outcome.value;
  const asWritten = (leads ?? []).every(({ minutes, expected }) => {
    const written = entry.predicted[entry.leadTimes.indexOf(minutes)];
    return written === undefined || Math.abs(level + expected - written) <= tolerance;
  });
  return { ok: true, value: { ...outcome.value, asWritten } };
}
