import { innerMedian } from './median.ts';

const lanes = 64;
const chains = 8;
const turns = 2048;

/** Eight independent chains of four multiplications with additions at once, in every thread. */
const code = `
@group(0) @binding(0) var<storage, read_write> kept: array<vec4f>;
@compute @workgroup_size(${lanes})
fn multiply_and_add(@builtin(global_invocation_id) id: vec3u) {
  let factor = vec4f(1.0 + f32(id.x) * 1e-9);
  ${Array.from({ length: chains }, (_, chain) => `var c${chain} = vec4f(${chain}.5);`).join(' ')}
  for (var turn = 0u; turn < ${turns}u; turn++) {
    ${Array.from({ length: chains }, (_, chain) => `c${chain} = fma(c${chain}, factor, vec4f(0.25));`).join(' ')}
  }
  kept[id.x] = ${Array.from({ length: chains }, (_, chain) => `c${chain}`).join(' + ')};
}`;

/** Floating point operations per second that the device was seen to do at most, in single precision. */
export async function measuredPeak(device: GPUDevice): Promise<number> {
  const pipeline = await device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code }), entryPoint: 'multiply_and_add' },
  });
  const secondsFor = async (workgroups: number) => {
    const buffer = device.createBuffer({ size: 16 * lanes * workgroups, usage: 128 });
    const bound = device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [{ binding: 0, resource: { buffer } }],
    });
    const once = async () => {
      const start = performance.now();
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bound);
      pass.dispatchWorkgroups(workgroups);
      pass.end();
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
      return (performance.now() - start) / 1000;
    };
    await once();
    const times = [await once(), await once(), await once()];
    buffer.destroy();
    return innerMedian(times);
  };
  let best = 0;
  // Until there is enough to do that starting it no longer counts.
  for (let workgroups = 16; workgroups <= 1 << 15; workgroups *= 4) {
    const seconds = await secondsFor(workgroups);
    best = Math.max(best, (workgroups * lanes * turns * chains * 4 * 2) / seconds);
    if (seconds > 0.25) break;
  }
  return best;
}
