import { expect, test } from 'vitest';
import { targetGroupFor } from '../../../../src/domain/clinical/glucose/target-group-for.ts';

test('a choice of the person stands before pregnancy, and pregnancy before age', () => {
  const pregnant = { conditions: ['pregnancy'] } as const;
  expect(targetGroupFor({ ...pregnant, glucoseTargets: 'standard' }, 76)).toEqual({
    group: 'standard',
    because: 'chosen',
  });
  expect(targetGroupFor(pregnant, 76).group).toBe('pregnant');
  expect(targetGroupFor({ conditions: [] }, 76)).toEqual({ group: 'older', because: 'age' });
});

test('nobody is taken for 65 before that birthday has surely passed', () => {
  expect(targetGroupFor({ conditions: [] }, 65).group).toBe('standard');
  expect(targetGroupFor({ conditions: [] }, 66).group).toBe('older');
  expect(targetGroupFor({ conditions: [] }, undefined)).toEqual({ group: 'standard', because: 'usual' });
});
