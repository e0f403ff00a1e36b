import type { Windows } from '../../domain/glucose/windows.ts';
import type { SupportSet } from '../../learning/adaptation-method.ts';
import { methodOf } from '../../learning/adapters/index.ts';
import type { Pack } from '../../learning/pack.ts';
import { spreadOf } from '../../learning/predict.ts';
import type { Random } from '../../learning/random.ts';
import { resampledHeads } from './resampled-heads.ts';

/** One person's forecasts from many resampled models, [window, lead], mg/dL. */
export interface EnsembleForecast {
  /** Of the one model that ships. */
  readonly change: Float32Array;
  /** Mean of the ensemble. */
  readonly mean: Float32Array;
  /** Variance between its members. */
  readonly between: Float32Array;
  /** The generic network's spread. */
  readonly spread: Float32Array;
}

export async function ensembleForecast(
  pack: Pack,
  support: SupportSet,
  query: Windows,
  options: { readonly replicas: number; readonly random: Random },
): Promise<EnsembleForecast> {
  const shipped = methodOf(pack.manifest.shipped);
  const change = await shipped.predict(pack, await shipped.adapt(pack, support), query);
  const sum = new Float64Array(change.length);
  const squares = new Float64Array(change.length);
  for (const head of await resampledHeads(pack, support, options)) {
    const member = await shipped.predict(pack, head, query);
    for (const [at, value] of member.entries()) {
      (sum[at] as number) += value;
      (squares[at] as number) += value * value;
    }
  }
  const { replicas } = options;
  return {
    change,
    mean: Float32Array.from(sum, (value) => value / replicas),
    between: Float32Array.from(sum, (value, at) =>
      Math.max(0, ((squares[at] as number) - value ** 2 / replicas) / (replicas - 1)),
    ),
    spread: await spreadOf(pack, query),
  };
}

/** What of the ensemble the bands are made of; `weight` is what its variance counts for. */
export interface EnsembleUse {
  readonly weight: number;
  readonly centre: 'change' | 'mean';
}

/** The forecast and its spread under one use of the ensemble. */
export function usedAs(
  { spread, between, ...forecast }: EnsembleForecast,
  { weight, centre }: EnsembleUse,
): { readonly change: Float32Array; readonly spread: Float32Array } {
  return {
    change: forecast[centre],
    spread: spread.map((value, at) => Math.sqrt(value ** 2 + weight * (between[at] as number))),
  };
}
