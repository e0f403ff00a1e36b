import { relativeError } from '../../domain/comparison.ts';
import type { LearningStep } from '../../ui/charts/LearningPicture.tsx';

/** Whether what was learned holds on hours it never saw, and by how much in whole percent, both lead times alike. */
export type TraceVerdict = { readonly kind: 'same' } | { readonly kind: 'better' | 'worse'; readonly percent: number };

export function traceVerdict(steps: readonly Pick<LearningStep, 'heldBack'>[]): TraceVerdict {
  const [first, last] = [steps[0]?.heldBack, steps.at(-1)?.heldBack];
  if (!first || !last || !(first.rmse30 + first.rmse60 > 0)) return { kind: 'same' };
  const percent = Math.round(100 * (1 - relativeError(last, first)));
  if (percent === 0) return { kind: 'same' };
  return { kind: percent > 0 ? 'better' : 'worse', percent: Math.abs(percent) };
}
