/** What can compute on a device, in the order it is tried before anything was measured. */
export const backendNames = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];

export interface BackendTime {
  readonly backend: BackendName;
  /** Of a personalisation of three days of readings; null where it does not compute here, or not rightly. */
  readonly milliseconds: number | null;
}

/** How fast each computes on this device, as it was measured. */
export interface MeasuredBackends {
  /** Epoch ms. */
  readonly measuredAt: number;
  /** The GPU adapter's own description; null where there is none. On another one the times say nothing. */
  readonly adapter: string | null;
  readonly packSha256: string;
  readonly times: readonly BackendTime[];
  readonly version: 1;
}

/** Those that compute, the fastest first; then the others, which may do so another day. */
export function fastestFirst(times: readonly BackendTime[]): BackendName[] {
  const timeOf = (name: BackendName) =>
    times.find(({ backend }) => backend === name)?.milliseconds ?? Number.POSITIVE_INFINITY;
  return backendNames.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) - timeOf(b)));
}
