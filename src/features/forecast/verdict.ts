import type { Comparison } from '../../domain/comparison.ts';
import { percentCloser } from './improvement.ts';
import { isConclusive } from './is-conclusive.ts';

/** What a comparison came to, and by how much in whole percent: which sentence is true of it. */
export type Verdict =
  | { readonly kind: 'inconclusive' | 'lastValue' | 'generic' | 'wonBarely' }
  | { readonly kind: 'wonNarrowly'; readonly overLastValue: number }
  | { readonly kind: 'won'; readonly overLastValue: number; readonly overGeneric: number };

export function verdictOf(comparison: Pick<Comparison, 'origins' | 'errors' | 'winner'>): Verdict {
  const { errors, winner } = comparison;
  if (!isConclusive(comparison)) return { kind: 'inconclusive' };
  if (winner === 'lastValue' || winner === 'generic') return { kind: winner };
  const own = errors[winner] ?? errors.lastValue;
  const overLastValue = percentCloser(own, errors.lastValue);
  const overGeneric = errors.generic ? percentCloser(own, errors.generic) : 0;
  // Rounded to nothing, it is not said to be closer.
  if (overLastValue <= 0) return { kind: 'wonBarely' };
  return overGeneric > 0 ? { kind: 'won', overLastValue, overGeneric } : { kind: 'wonNarrowly', overLastValue };
}
