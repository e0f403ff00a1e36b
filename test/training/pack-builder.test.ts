import { describe, expect, it } from 'vitest';
import { bestOf } from '../../src/training/pack-builder.ts';

const errors = (of: Readonly<Record<string, number>>) =>
  Object.entries(of).map(([name, error]) => ({ name, error })) as Parameters<typeof bestOf>[0];

describe('the method that ships', () => {
  it('is the one with the least error on metaValidation people, a simple rule where a rule wins', () => {
    expect(bestOf(errors({ lastValue: 1, generic: 0.77, maml: 0.76, ridgeHead: 0.75 }))).toBe('ridgeHead');
    expect(bestOf(errors({ generic: 0.9, ewma: 0.8, maml: 0.95 }))).toBe('ewma');
  });

  it('is of those that tie the gradient loop before the closed form', () => {
    expect(bestOf(errors({ ridgeHead: 0.7744, proximalMaml: 0.7748, maml: 0.7759 }))).toBe('proximalMaml');
  });

  it('is the generic network where nothing personal is better by more than the seed makes', () => {
    expect(bestOf(errors({ generic: 0.7603, reptile: 0.76, maml: 0.7601 }))).toBe('generic');
  });
});
