import { describe, expect, it } from 'vitest';
import { runInThreads } from '../../src/training/threads.ts';

const entry = new URL('../fixtures/squaring-thread.ts', import.meta.url);

describe('jobs in threads', { timeout: 20_000 }, () => {
  it('give their results in the order of the jobs, and say what happens on the way', async () => {
    const messages: string[] = [];
    const finished: number[] = [];
    const results = await runInThreads<number, number, string>(entry, [0, 1, 2, 3, 4], {
      threads: 2,
      onMessage: (message, job) => messages.push(`${message} of ${job}`),
      onResult: (_, job) => finished.push(job),
    });
    expect(results).toEqual([0, 1, 4, 9, 16]);
    expect(messages.sort()).toEqual(['at 0 of 0', 'at 1 of 1', 'at 2 of 2', 'at 3 of 3', 'at 4 of 4']);
    expect(finished.sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('end with the first error', async () => {
    await expect(runInThreads(entry, [1, -4, 2], { threads: 2 })).rejects.toThrow('no root of -4');
  });

  it('need no thread where there is nothing to do', async () => {
    expect(await runInThreads(entry, [])).toEqual([]);
  });
});
