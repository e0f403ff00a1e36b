import type { BackendName } from './protocol.ts';

const names: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];

/** The backend named in the address, for diagnosis: `?backend=wasm`. Undefined where none of them is named. */
export function requestedBackend(search: string): BackendName | undefined {
  const requested = new URLSearchParams(search).get('backend');
  return names.find((name) => name === requested);
}
