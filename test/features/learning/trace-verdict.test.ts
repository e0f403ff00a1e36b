import { describe, expect, it } from 'vitest';
import { traceVerdict } from '../../../src/features/learning/trace-verdict.ts';

const steps = (...errors: [number, number][]) => errors.map(([rmse30, rmse60]) => ({ heldBack: { rmse30, rmse60 } }));

describe('what a trace came to', () => {
  it('is judged on the hours held back, from where it began to where it ended', () => {
    expect(traceVerdict(steps([20, 30], [30, 40], [18, 27]))).toEqual({ kind: 'better', percent: 10 });
    expect(traceVerdict(steps([20, 30], [10, 10], [21, 31.5]))).toEqual({ kind: 'worse', percent: 5 });
  });

  it('is no change where it rounds to nothing, or where there was nothing to judge', () => {
    expect(traceVerdict(steps([20, 30], [19.95, 29.9]))).toEqual({ kind: 'same' });
    expect(traceVerdict(steps([0, 0], [0, 0]))).toEqual({ kind: 'same' });
    expect(traceVerdict([])).toEqual({ kind: 'same' });
  });
});
