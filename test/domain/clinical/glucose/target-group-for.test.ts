import { expect, test } from 'vitest';
import { targetGroupFor } from '../../../../src/domain/clinical/glucose/target-group-for.ts';

test('a choice of the person stands before pregnancy, and pregnancy before age', () => {
  const older = { conditions: [], birthYear: 1950 };
  const pregnant = { conditions: ['pregnancy'], birthYear: 1950 } as const;
  expect(targetGroupFor({ ...pregnant, glucoseTargets: 'standard' }, 2026)).toEqual({
    group: 'standard',
    because: 'chosen',
  });
  expect(targetGroupFor(pregnant, 2026).group).toBe('pregnant');
  expect(targetGroupFor(older, 2026)).toEqual({ group: 'older', because: 'age' });
});

test('nobody is taken for 65 before that birthday has surely passed', () => {
  expect(targetGroupFor({ conditions: [], birthYear: 1961 }, 2026).group).toBe('standard');
  expect(targetGroupFor({ conditions: [], birthYear: 1960 }, 2026).group).toBe('older');
  expect(targetGroupFor({ conditions: [] }, 2026)).toEqual({ group: 'standard', because: 'usual' });
});
