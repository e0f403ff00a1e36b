import { parameters } from './cell.ts';
import type { Candidate } from './measure.ts';
import { plainLoop } from './plain-loop.ts';

export const plainCandidate: Candidate = {
  name: 'plain TypeScript',
  run: async (cell, data) => {
    const all = new Float64Array(cell.replicas * parameters);
    for (let replica = 0; replica < cell.replicas; replica++)
      all.set(plainLoop(cell, data, replica), replica * parameters);
    return all;
  },
};
