import { expect, it } from 'vitest';
import { requestedBackend } from '../../src/worker/requested-backend.ts';

it('a backend named in the address is requested, and nothing else is', () => {
  expect(requestedBackend('?backend=wasm')).toBe('wasm');
  expect(requestedBackend('?log=1&backend=cpu')).toBe('cpu');
  expect(requestedBackend('?backend=WebGPU')).toBeUndefined();
  expect(requestedBackend('?backend=')).toBeUndefined();
  expect(requestedBackend('')).toBeUndefined();
});
