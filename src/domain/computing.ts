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

/** Whether the GPU of this name is calculated on the processor. */
export const isEmulated = (adapter: string | null): boolean =>
  /swiftshader|llvmpipe|lavapipe|basic render/i.test(adapter ?? '');

/**
 * Those that compute, the fastest first; then the others, which may do so another day. An emulated GPU comes behind whatever
 * else computes: before its first run it compiles for half a minute, which the times do not count.
 */
export function fastestFirst({ times, adapter }: Pick<MeasuredBackends, 'times' | 'adapter'>): BackendName[] {
  const timeOf = (name: BackendName) => {
    const milliseconds = times.find(({ backend }) => backend === name)?.milliseconds ?? Number.POSITIVE_INFINITY;
    return name === 'webgpu' && isEmulated(adapter) ? Math.max(milliseconds, Number.MAX_VALUE) : milliseconds;
  };
  return backendNames.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) - timeOf(b)));
}
