/** GPUBufferUsage, which Node does not have as a global. */
export const bufferUsage = { mapRead: 1, copySource: 4, copyTarget: 8, uniform: 64, storage: 128 } as const;

/** Buffers of one run; the device keeps them until what was submitted is done, also where they are let go before. */
export class RunBuffers {
  readonly #device: GPUDevice;
  readonly #own: GPUBuffer[] = [];

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  empty(bytes: number, usage: number = bufferUsage.storage): GPUBuffer {
    // A binding of no bytes is not allowed.
    const buffer = this.#device.createBuffer({ size: Math.max(16, 4 * Math.ceil(bytes / 4)), usage });
    this.#own.push(buffer);
    return buffer;
  }

  holding(values: ArrayBufferView, usage: number = bufferUsage.storage): GPUBuffer {
    const size = Math.max(16, 4 * Math.ceil(values.byteLength / 4));
    const buffer = this.#device.createBuffer({ size, usage, mappedAtCreation: true });
    this.#own.push(buffer);
    new Uint8Array(buffer.getMappedRange()).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    buffer.unmap();
    return buffer;
  }

  letGo(): void {
    for (const buffer of this.#own.splice(0)) buffer.destroy();
  }
}

/** Numbers of one dispatch, integers and floats as their field says, at places a binding may begin at. */
export function uniformsOf(
  buffers: RunBuffers,
  dispatches: readonly ArrayBuffer[],
  alignment: number,
): GPUBufferBinding[] {
  const size = dispatches.reduce((most, { byteLength }) => Math.max(most, byteLength), 0);
  const stride = alignment * Math.ceil(size / alignment);
  const all = new Uint8Array(stride * dispatches.length);
  for (const [index, words] of dispatches.entries()) all.set(new Uint8Array(words), index * stride);
  const buffer = buffers.holding(all, bufferUsage.uniform);
  return dispatches.map((_, index) => ({ buffer, offset: index * stride, size }));
}

/** 32-bit words in a row: whole numbers, and floats where they come as such. */
export function words(parts: readonly (readonly number[] | Float32Array)[]): ArrayBuffer {
  const length = 4 * Math.ceil(parts.reduce((sum, part) => sum + part.length, 0) / 4);
  const buffer = new ArrayBuffer(4 * length);
  let at = 0;
  for (const part of parts) {
    if (part instanceof Float32Array) new Float32Array(buffer).set(part, at);
    else new Uint32Array(buffer).set(part, at);
    at += part.length;
  }
  return buffer;
}
