/**
 * A shader with one bind group: a uniform buffer, then storage buffers that are read, then ones that are written. What a
 * device has compiled it keeps: the next run of the same shapes starts at once.
 */
export interface ComputeProgram {
  readonly code: string;
  readonly entryPoints: readonly string[];
  readonly reads: number;
  readonly writes: number;
}

export interface CompiledProgram {
  readonly layout: GPUBindGroupLayout;
  readonly pipelines: readonly GPUComputePipeline[];
}

const compiled = new WeakMap<GPUDevice, Map<string, Promise<CompiledProgram>>>();

/** GPUShaderStage.COMPUTE, which Node does not have as a global. */
const computeStage = 4;

async function compile(device: GPUDevice, program: ComputeProgram): Promise<CompiledProgram> {
  const { code, entryPoints, reads, writes } = program;
  const types: GPUBufferBindingType[] = [
    'uniform',
    ...new Array<GPUBufferBindingType>(reads).fill('read-only-storage'),
    ...new Array<GPUBufferBindingType>(writes).fill('storage'),
  ];
  const layout = device.createBindGroupLayout({
    entries: types.map((type, binding) => ({ binding, visibility: computeStage, buffer: { type } })),
  });
  const module = device.createShaderModule({ code });
  const pipelines = await Promise.all(
    entryPoints.map((entryPoint) =>
      device.createComputePipelineAsync({
        layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
        compute: { module, entryPoint },
      }),
    ),
  );
  return { layout, pipelines };
}

/** @throws GPUPipelineError where the device refuses the shader */
export function compiledProgram(device: GPUDevice, program: ComputeProgram): Promise<CompiledProgram> {
  const own = compiled.get(device) ?? new Map<string, Promise<CompiledProgram>>();
  compiled.set(device, own);
  const known = own.get(program.code);
  if (known) return known;
  const fresh = compile(device, program);
  own.set(program.code, fresh);
  fresh.catch(() => own.delete(program.code));
  return fresh;
}

export interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
  readonly uniform: GPUBufferBinding;
  /** Read ones, then written ones, in the order of the shader. */
  readonly buffers: readonly GPUBuffer[];
  readonly workgroups: readonly [number, number?];
}

/** Records the dispatches, one after the other, in one pass: each sees what those before it wrote. */
export function recordDispatches(device: GPUDevice, encoder: GPUCommandEncoder, dispatches: readonly Dispatch[]): void {
  const pass = encoder.beginComputePass();
  for (const { pipeline, layout, uniform, buffers, workgroups } of dispatches) {
    const resources = [uniform, ...buffers.map((buffer) => ({ buffer }))];
    pass.setPipeline(pipeline);
    pass.setBindGroup(
      0,
      device.createBindGroup({ layout, entries: resources.map((resource, binding) => ({ binding, resource })) }),
    );
    pass.dispatchWorkgroups(...(workgroups as [number, number?]));
  }
  pass.end();
}
