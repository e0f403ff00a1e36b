import { expect, test } from 'vitest';
import { backendNames, fastestFirst } from '../../src/domain/computing.ts';

const measured = (adapter: string | null, ...milliseconds: (number | null)[]) => ({
  adapter,
  times: backendNames.map((backend, index) => ({ backend, milliseconds: milliseconds[index] ?? null })),
});

test('what computes fastest comes first, what does not compute last, in the usual order', () => {
  const times = (webgpu: number | null, wasm: number | null, cpu: number | null) =>
    fastestFirst(measured('acme gen-9', webgpu, wasm, cpu));
  expect(times(8500, 310, 460)).toEqual(['wasm', 'cpu', 'webgpu']);
  expect(times(40, 310, 460)).toEqual(['webgpu', 'wasm', 'cpu']);
  expect(times(null, null, 460)).toEqual(['cpu', 'webgpu', 'wasm']);
  expect(times(null, 310, 310)).toEqual(['wasm', 'cpu', 'webgpu']);
});

test('an emulated GPU comes behind what computes without it, however fast it was, but before what does not compute', () => {
  expect(fastestFirst(measured('google swiftshader', 402, 555, 627))).toEqual(['wasm', 'cpu', 'webgpu']);
  expect(fastestFirst(measured('llvmpipe (LLVM 19)', 402, null, 627))).toEqual(['cpu', 'webgpu', 'wasm']);
  expect(fastestFirst(measured(null, null, 555, 627))).toEqual(['wasm', 'cpu', 'webgpu']);
});
