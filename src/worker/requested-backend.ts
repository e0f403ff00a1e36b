import { type BackendName, backendNames } from '../domain/computing.ts';

/** The backend named in the address, for diagnosis: `?backend=wasm`. Undefined where none of them is named. */
export function requestedBackend(search: string): BackendName | undefined {
  const requested = new URLSearchParams(search).get('backend');
  return backendNames.find((name) => name === requested);
}
