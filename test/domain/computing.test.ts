import { expect, test } from 'vitest';
import { fastestFirst } from '../../src/domain/computing.ts';

test('what computes fastest comes first, what does not compute last, in the usual order', () => {
  const times = (webgpu: number | null, wasm: number | null, cpu: number | null) =>
    fastestFirst([
      { backend: 'webgpu', milliseconds: webgpu },
      { backend: 'wasm', milliseconds: wasm },
      { backend: 'cpu', milliseconds: cpu },
    ]);
  expect(times(8500, 310, 460)).toEqual(['wasm', 'cpu', 'webgpu']);
  expect(times(40, 310, 460)).toEqual(['webgpu', 'wasm', 'cpu']);
  expect(times(null, null, 460)).toEqual(['cpu', 'webgpu', 'wasm']);
  expect(times(null, 310, 310)).toEqual(['wasm', 'cpu', 'webgpu']);
});
