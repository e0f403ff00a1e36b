import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type CellData, largestGradientNorm, leads, shape } from './cell.ts';
import type { Candidate } from './measure.ts';

export interface Torch {
  readonly candidate: Candidate;
  readonly title: string;
  readonly close: () => void;
}

/** `torch.func` on the same numbers in a process of its own, or null where python3 has no torch. */
export async function torchCandidate(): Promise<Torch | null> {
  const python = process.env.PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'attune-torch-'));
  const child = spawn(python, [join(import.meta.dirname, 'torch_loop.py'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const answer = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('torch stopped');
    return JSON.parse(value as string);
  };
  const { title } = await answer();
  let sent: CellData | null = null;
  return {
    title: title as string,
    candidate: {
      name: 'torch.func',
      run: async (cell, data) => {
        const isNew = data !== sent;
        if (isNew) for (const [name, values] of Object.entries(data)) writeFileSync(join(folder, name), values);
        sent = data;
        const asked = { ...cell, isNew, ...shape, leads, largestGradientNorm };
        child.stdin.write(`${JSON.stringify(asked)}\n`);
        await answer();
        const bytes = readFileSync(join(folder, 'adapted'));
        return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      },
    },
    close: () => {
      child.stdin.end();
      void once(child, 'exit').then(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}
