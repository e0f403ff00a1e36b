import { type GlucoseForecast, leadTimes } from '../domain/forecast.ts';
import { featureVersion } from '../domain/glucose/features.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { windowsFrom } from '../domain/glucose/windows.ts';
import { isPersonal, type MethodName } from '../domain/method.ts';
import { methodOf } from './adapters/index.ts';
import { bandsOf } from './bands.ts';
import type { Pack } from './pack.ts';
import { predictWith } from './predict.ts';

/** What was learned of a person: `AdaptedModel` of the protocol without its names. */
export interface Adapted {
  /** What the method's `adapt` returned. */
  readonly parameters: Float32Array;
  /** [2 × lead], as `bandScaleFrom` gives it. */
  readonly bandScale: Float32Array;
}

/**
 * The forecast from the newest reading of the series, or null where its last half hour is not known. The
 * widths of a model that learned of the person follow that person's own errors.
 */
export async function forecastGlucose(
  pack: Pack,
  series: GlucoseSeries,
  { method, adapted }: { readonly method: MethodName; readonly adapted?: Adapted | undefined },
): Promise<GlucoseForecast | null> {
  const newest = series.times.at(-1);
  if (newest === undefined) return null;
  const windows = windowsFrom(series, { from: newest });
  if (windows.count === 0) return null;
  if (isPersonal(method) && !adapted) throw new TypeError(`the method ${method} needs what it learned of the person`);
  const parameters = adapted?.parameters ?? new Float32Array(0);
  const prediction = await predictWith(methodOf(method), pack, parameters, windows);
  const level = windows.levels[0] as number;
  const bandScale = adapted?.bandScale;
  return {
    origin: newest,
    level,
    leadTimes,
    method,
    packId: pack.manifest.id,
    featureVersion,
    ...bandsOf(pack.manifest, method, prediction, { window: 0, level, ...(bandScale ? { bandScale } : {}) }),
  };
}
