/**
 * Threads of a workgroup. An emulation on the processor runs a workgroup on one core, four threads at a time: every further
 * thread only costs (median ms of processor time for 64 windows, 20 steps on SwiftShader: 16 threads 42, 32 59, 64 79,
 * 128 120). On a GPU 128 keep the tiles of a replica busy.
 */
export function lanesOf(device: GPUDevice): number {
  const info: Partial<GPUAdapterInfo> = device.adapterInfo ?? {};
  return info.isFallbackAdapter || info.architecture === 'swiftshader' ? 16 : 128;
}
