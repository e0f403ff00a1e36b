import type { PressureSitting } from '../../domain/clinical/pressure/pressure-sitting.ts';
import type { NiceScale } from '../../ui/charts/nice-scale.ts';

/** An axis in steps of 20 mmHg, of 40 where they would be many, around everything that was measured. */
export function pressureScale(sittings: readonly PressureSitting[]): NiceScale {
  const values = sittings.flatMap(({ readings }) =>
    readings.flatMap(({ systolic, diastolic }) => [systolic, diastolic]),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = high - low > 100 ? 40 : 20;
  const from = Math.floor(low / step) * step;
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  const ticks = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  return { from, to, step, ticks };
}
