import type { Band } from '../../domain/examples/example-forecast.ts';
import type { ExpectedTarget } from '../../domain/examples/expectation.ts';

/** Units whose targets speak of one quantity at several times: drawn to one measure they can be compared. */
const together: ReadonlySet<string> = new Set(['mg/dL', 'kg', 'ln ms']);

/** From and to of a target's bar: the wide band with room beside it, and what came. */
export function barSpan(target: ExpectedTarget, all: readonly ExpectedTarget[]): Band {
  const drawn = together.has(target.unit) ? all.filter(({ unit }) => unit === target.unit) : [target];
  const reach = 0.25 * Math.max(...drawn.map(({ ninety: [low, high] }) => high - low));
  const came = drawn.flatMap(({ actual }) => actual ?? []);
  return [
    Math.min(...drawn.map(({ ninety: [low] }) => low - reach), ...came),
    Math.max(...drawn.map(({ ninety: [, high] }) => high + reach), ...came),
  ];
}
