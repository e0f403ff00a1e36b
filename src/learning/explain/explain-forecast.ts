import { leadTimes } from '../../domain/forecast.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import { type Windows, windowsFrom } from '../../domain/glucose/windows.ts';
import type { GlucoseExplanation } from '../../domain/glucose-explanation.ts';
import { isPersonal, isRule, type MethodName } from '../../domain/method.ts';
import { generic } from '../adapters/generic.ts';
import { methodOf } from '../adapters/index.ts';
import type { Adapted } from '../forecast-glucose.ts';
import { recordParts } from '../held-back-blocks.ts';
import type { Pack } from '../pack.ts';
import { thinned } from '../support.ts';
import { explainLeads } from './explain-leads.ts';
import { whatAdaptingChanged } from './what-adapting-changed.ts';

/** Moments of the person's newest week that a forecast is held against: every fifth hour or so. */
const typicalMoments = 32;
/** Fewer than this are no week to compare with. */
const fewestMoments = 8;
/** Moments over which the person's model and the generic one are compared. */
const comparedMoments = 256;

const learnsInputs = (method: MethodName): boolean => !isRule(method) || method === 'ridge';

/** Why the forecast from the newest reading is what it is; null where there is no forecast. */
export async function explainForecast(
  pack: Pack,
  series: GlucoseSeries,
  { method, adapted }: { readonly method: MethodName; readonly adapted?: Adapted | undefined },
): Promise<GlucoseExplanation | null> {
  const newest = series.times.at(-1);
  if (newest === undefined) return null;
  const moment = windowsFrom(series, { from: newest });
  if (moment.count === 0) return null;
  if (isPersonal(method) && !adapted) throw new TypeError(`the method ${method} needs what it learned of the person`);
  const parameters = adapted?.parameters ?? new Float32Array(0);
  const predict = (windows: Windows) => methodOf(method).predict(pack, parameters, windows);
  const own = recordParts(series).everything.windows;
  const hasOwn = own.count >= fewestMoments;
  const typical = hasOwn ? thinned(own, typicalMoments) : peopleOf(pack, newest);
  const compared = thinned(own, comparedMoments);
  const learned = isPersonal(method) && !isRule(method) && hasOwn;
  return {
    method,
    level: moment.levels[0] as number,
    against: hasOwn ? { whom: 'own', moments: typical.count } : { whom: 'people' },
    leads: learnsInputs(method) ? await explainLeads(predict, moment, typical) : null,
    changed: learned
      ? whatAdaptingChanged({
          series,
          windows: compared,
          own: await predict(compared),
          generic: await generic.predict(pack, new Float32Array(0), compared),
        })
      : null,
  };
}

/** The mean of the people that the pack was made from, as if it were a moment. */
function peopleOf({ manifest: { normalization } }: Pack, time: number): Windows {
  const inputs = Float32Array.from(normalization.inputMean);
  return {
    count: 1,
    inputs,
    targets: new Float32Array(leadTimes.length).fill(Number.NaN),
    levels: inputs.slice(0, 1),
    origins: Float64Array.of(time),
  };
}
