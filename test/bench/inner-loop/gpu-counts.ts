/** What is asked of a GPU, counted where it is asked: whoever asks. */
export interface GpuCounts {
  readonly dispatches: number;
  readonly submits: number;
  /** Up to the device, between its buffers, and back. */
  readonly bytes: number;
}

let counts = { dispatches: 0, submits: 0, bytes: 0 };

type Method = (...given: unknown[]) => unknown;

function before(prototype: object, name: string, count: (...given: unknown[]) => void): void {
  const own = prototype as Record<string, Method>;
  const original = own[name] as Method;
  own[name] = function (this: unknown, ...given: unknown[]) {
    count(...given);
    return original.apply(this, given);
  };
}

/** Once for all devices of this page or process. */
export function countGpuWork(): void {
  const here = globalThis as unknown as Record<string, { prototype: object }>;
  before(here.GPUComputePassEncoder?.prototype as object, 'dispatchWorkgroups', () => counts.dispatches++);
  before(here.GPUQueue?.prototype as object, 'submit', () => counts.submits++);
  before(here.GPUQueue?.prototype as object, 'writeBuffer', (...given) => {
    counts.bytes += (given[4] as number | undefined) ?? (given[2] as ArrayBufferView).byteLength;
  });
  before(here.GPUCommandEncoder?.prototype as object, 'copyBufferToBuffer', (...given) => {
    // With offsets, or without.
    counts.bytes += (
      given.length >= 5 ? given[4] : ((given[2] as number | undefined) ?? (given[0] as GPUBuffer).size)
    ) as number;
  });
  before(here.GPUDevice?.prototype as object, 'createBuffer', (...given) => {
    const { mappedAtCreation, size } = given[0] as GPUBufferDescriptor;
    if (mappedAtCreation) counts.bytes += size;
  });
}

/** What was asked since the last time. */
export function gpuCounts(): GpuCounts {
  const now = counts;
  counts = { dispatches: 0, submits: 0, bytes: 0 };
  return now;
}
