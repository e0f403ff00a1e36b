import { type ComparedMethod, type Comparison, comparedMethods, type MethodError } from '../domain/comparison.ts';
import { leadTimes } from '../domain/forecast.ts';
import { coveredHours, startOfLastHours } from '../domain/glucose/coverage.ts';
import { type GlucoseSeries, seriesBetween } from '../domain/glucose/series.ts';
import { type Windows, windowsFrom, withOutcomes } from '../domain/glucose/windows.ts';
import type { AdaptationMethod, Prediction, SupportSet } from './adaptation-method.ts';
import { generic } from './adapters/generic.ts';
import { lastValue } from './adapters/last-value.ts';
import { metaSgd } from './adapters/meta-sgd.ts';
import { bandScaleFrom, bandsOf } from './bands.ts';
import type { InnerLoopWatch } from './inner-loop.ts';
import type { Pack } from './pack.ts';
import { predictAdapted } from './predict-adapted.ts';

const hour = 3_600_000;
/** Below this there is too little to adapt on and to hold back. */
export const leastHours = 12;
/** Older readings than this are not adapted on: people and sensors change, and meta-training saw at most a week. */
const mostSupportHours = 168;
/** The newest hours are held back to judge by: a quarter of the record, at most a day. */
const heldBackShare = 0.25;
const mostHeldBackHours = 24;
/** Between the last outcome adapted on and the first origin judged. */
const gapHours = 1;

export interface PersonalisationProgress {
  readonly stage: 'windows' | 'adapting' | 'comparing' | 'refitting';
  readonly done: number;
  readonly total: number;
}

export interface Personalisation {
  /** Adapted on the whole record, held-back hours included. */
  readonly parameters: Float32Array;
  readonly bandScale: Float32Array;
  readonly innerSteps: number;
  readonly supportWindows: number;
  readonly supportHours: number;
  readonly comparison: Comparison;
}

export type PersonalisationOutcome =
  | { readonly ok: true; readonly value: Personalisation }
  | { readonly ok: false; readonly hoursHave: number; readonly hoursNeeded: number };

export interface PersonalisationWatch {
  readonly onProgress?: (progress: PersonalisationProgress) => void | Promise<void>;
  readonly shouldCancel?: () => boolean;
}

/**
 * The whole procedure on one person's record: adapt on the past, compare on the newest hours that no candidate has
 * learned from, then adapt once more on everything.
 */
export async function personalise(
  pack: Pack,
  series: GlucoseSeries,
  { onProgress, shouldCancel }: PersonalisationWatch = {},
): Promise<PersonalisationOutcome> {
  const { innerSteps } = pack.manifest.innerLoop;
  const total = 2 * innerSteps + 2;
  const report = (stage: PersonalisationProgress['stage'], done: number) => onProgress?.({ stage, done, total });
  const stepsOf = (stage: 'adapting' | 'refitting', before: number): InnerLoopWatch => ({
    onStep: (done) => report(stage, before + done),
    ...(shouldCancel ? { shouldCancel } : {}),
  });

  await report('windows', 0);
  const end = (series.times.at(-1) ?? 0) + 1;
  const hoursHave = coveredHours(series, series.times[0] ?? 0, end);
  // Hours with readings, not hours on the clock: a last day with hardly any would judge nothing.
  const heldBackFrom = startOfLastHours(series, Math.min(mostHeldBackHours, heldBackShare * hoursHave));
  const supportEnd = heldBackFrom - gapHours * hour;
  const past = supportSet(seriesBetween(series, Number.NEGATIVE_INFINITY, supportEnd), supportEnd);
  const heldBack = withOutcomes(windowsFrom(series, { from: heldBackFrom }));
  const tooFew = { ok: false, hoursHave: Math.floor(hoursHave), hoursNeeded: leastHours } as const;
  if (hoursHave < leastHours || past.windows.count === 0 || heldBack.count === 0) return tooFew;

  await report('adapting', 1);
  const predict = (method: AdaptationMethod, windows: Windows, watch?: InnerLoopWatch) =>
    predictAdapted(method, pack, past, windows, watch);
  const personal = await predict(metaSgd, heldBack, stepsOf('adapting', 1));
  await report('comparing', 2 + innerSteps);
  const typical = await predict(generic, heldBack);
  const steady = await predict(lastValue, heldBack);
  const pastScale = bandScaleFrom(pack.manifest, await predict(generic, past.windows), past.windows);
  const errors = {
    lastValue: errorsOf(steady, heldBack),
    generic: errorsOf(typical, heldBack),
    personal: errorsOf(personal, heldBack),
  };

  const everything = supportSet(series, end);
  const final = await metaSgd.adapt(pack, everything, stepsOf('refitting', 2 + innerSteps));
  try {
    const scale = bandScaleFrom(pack.manifest, await predict(generic, everything.windows), everything.windows);
    return {
      ok: true,
      value: {
        parameters: await final.parameters(),
        bandScale: scale,
        innerSteps,
        supportWindows: everything.windows.count,
        supportHours: everything.hours,
        comparison: {
          heldBackFrom,
          heldBackTo: end - 1,
          origins: heldBack.count,
          errors,
          coverage: coverageOf(pack, personal, heldBack, pastScale),
          winner: winnerOf(errors),
        },
      },
    };
  } finally {
    final.dispose();
  }
}

/** The last week before `end` as a support set; the features still know the whole record. */
function supportSet(series: GlucoseSeries, end: number): SupportSet {
  const from = end - mostSupportHours * hour;
  return { windows: withOutcomes(windowsFrom(series, { from })), hours: coveredHours(series, from, end) };
}

function errorsOf(prediction: Prediction, windows: Windows): MethodError {
  const at = (minutes: number) => {
    const lead = leadTimes.indexOf(minutes);
    let sum = 0;
    let count = 0;
    for (let window = 0; window < windows.count; window++) {
      const index = window * leadTimes.length + lead;
      const error = (windows.targets[index] as number) - (prediction.change[index] as number);
      if (!Number.isFinite(error)) continue;
      sum += error * error;
      count += 1;
    }
    return Math.sqrt(sum / Math.max(1, count));
  };
  return { rmse30: at(30), rmse60: at(60) };
}

/** The least error over both lead times, each measured against "stays as it is". Ties go to the simpler method. */
function winnerOf(errors: Record<ComparedMethod, MethodError>): ComparedMethod {
  const against = ({ rmse30, rmse60 }: MethodError) =>
    rmse30 / Math.max(1e-9, errors.lastValue.rmse30) + rmse60 / Math.max(1e-9, errors.lastValue.rmse60);
  return comparedMethods.reduce((best, each) => (against(errors[each]) < against(errors[best]) ? each : best));
}

function coverageOf(pack: Pack, prediction: Prediction, windows: Windows, bandScale: Float32Array) {
  let half = 0;
  let ninety = 0;
  let count = 0;
  for (let window = 0; window < windows.count; window++) {
    const level = windows.levels[window] as number;
    const bands = bandsOf(pack.manifest, 'personal', prediction, { window, level, bandScale });
    for (let lead = 0; lead < leadTimes.length; lead++) {
      const actual = level + (windows.targets[window * leadTimes.length + lead] as number);
      if (!Number.isFinite(actual)) continue;
      count += 1;
      if (actual >= (bands.q25[lead] as number) && actual <= (bands.q75[lead] as number)) half += 1;
      if (actual >= (bands.q05[lead] as number) && actual <= (bands.q95[lead] as number)) ninety += 1;
    }
  }
  return { half: half / Math.max(1, count), ninety: ninety / Math.max(1, count) };
}
