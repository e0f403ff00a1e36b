import type { Windows } from '../domain/glucose/windows.ts';
import type { AdaptationMethod, Prediction, SupportSet } from './adaptation-method.ts';
import type { InnerLoopWatch } from './inner-loop.ts';
import type { Pack } from './pack.ts';

/** Adapts on the support and predicts these windows; the model is gone afterwards, whatever happened. */
export async function predictAdapted(
  method: AdaptationMethod,
  pack: Pack,
  support: SupportSet,
  windows: Windows,
  watch?: InnerLoopWatch,
): Promise<Prediction> {
  const model = await method.adapt(pack, support, watch);
  try {
    return await model.predict(windows);
  } finally {
    model.dispose();
  }
}
