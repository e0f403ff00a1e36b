import { type GlucoseForecast, leadTimes, type MethodName } from '../domain/forecast.ts';
import { featureVersion } from '../domain/glucose/features.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { windowsFrom } from '../domain/glucose/windows.ts';
import type { PersonalModel } from './adaptation-method.ts';
import { generic, networkModel } from './adapters/generic.ts';
import { lastValue } from './adapters/last-value.ts';
import { bandsOf } from './bands.ts';
import { unflatten } from './network.ts';
import type { Pack } from './pack.ts';

/** What was learned of a person: `AdaptedModel` of the protocol without its names. */
export interface Adapted {
  readonly parameters: Float32Array;
  readonly bandScale: Float32Array;
}

const noSupport = {
  windows: {
    count: 0,
    inputs: new Float32Array(0),
    targets: new Float32Array(0),
    levels: new Float32Array(0),
    origins: new Float64Array(0),
  },
  hours: 0,
};

function modelOf(pack: Pack, method: MethodName, adapted: Adapted | undefined): Promise<PersonalModel> {
  if (method === 'lastValue') return lastValue.adapt(pack, noSupport);
  if (method === 'generic') return generic.adapt(pack, noSupport);
  if (!adapted) throw new TypeError(`the method ${method} needs adapted parameters`);
  return Promise.resolve(networkModel(pack, method, unflatten(adapted.parameters, pack.manifest.network)));
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
  const model = await modelOf(pack, method, adapted);
  try {
    const prediction = await model.predict(windows);
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
  } finally {
    model.dispose();
  }
}
