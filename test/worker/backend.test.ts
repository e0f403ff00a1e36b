import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { gradientsAreRight, solveSelfTest } from '../../src/learning/self-test.ts';
import { type BackendEntrance, chooseBackend, type OpenBackend } from '../../src/worker/backend.ts';
import type { BackendName } from '../../src/worker/protocol.ts';

function played(name: BackendName, opened: OpenBackend | null | Error): BackendEntrance {
  return {
    name,
    open: vi.fn(async () => {
      if (opened instanceof Error) throw opened;
      return opened;
    }),
    close: vi.fn(),
  };
}

const right = async () => true;

describe('choosing a backend', () => {
  it('takes the first that is there and right, and does not open the others', async () => {
    const gpu = played('webgpu', { adapter: 'acme gen-9' });
    const wasm = played('wasm', {});
    const { report } = await chooseBackend({ lost: [] }, { entrances: [gpu, wasm], selfTest: right });
    expect(report).toEqual({ backend: 'webgpu', adapter: 'acme gen-9', passedOver: [] });
    expect(wasm.open).not.toHaveBeenCalled();
    expect(gpu.close).not.toHaveBeenCalled();
  });

  it('passes over what is not there or cannot be loaded', async () => {
    const entrances = [played('webgpu', null), played('wasm', new Error('offline')), played('cpu', {})];
    const { report } = await chooseBackend({ lost: [] }, { entrances, selfTest: right });
    expect(report).toEqual({
      backend: 'cpu',
      passedOver: [
        { backend: 'webgpu', reason: 'unavailable' },
        { backend: 'wasm', reason: 'unavailable' },
      ],
    });
  });

  it('closes a backend whose gradients are wrong and takes the next', async () => {
    const gpu = played('webgpu', {});
    const wasm = played('wasm', {});
    const selfTest = vi.fn(right).mockResolvedValueOnce(false);
    const { report } = await chooseBackend({ lost: [] }, { entrances: [gpu, wasm], selfTest });
    expect(report).toEqual({ backend: 'wasm', passedOver: [{ backend: 'webgpu', reason: 'wrongGradients' }] });
    expect(gpu.close).toHaveBeenCalledOnce();
  });

  it('does not wait for a self-test whose device is lost', async () => {
    const gpu = played('webgpu', { lost: Promise.resolve('driver reset') });
    const selfTest = vi.fn(right).mockReturnValueOnce(new Promise(() => {}));
    const { report } = await chooseBackend({ lost: [] }, { entrances: [gpu, played('wasm', {})], selfTest });
    expect(report).toEqual({ backend: 'wasm', passedOver: [{ backend: 'webgpu', reason: 'deviceLost' }] });
  });

  it('does not open one that was lost before', async () => {
    const gpu = played('webgpu', {});
    const choice = { entrances: [gpu, played('wasm', {})], selfTest: right };
    const { report } = await chooseBackend({ lost: ['webgpu'] }, choice);
    expect(report).toEqual({ backend: 'wasm', passedOver: [{ backend: 'webgpu', reason: 'deviceLost' }] });
    expect(gpu.open).not.toHaveBeenCalled();
  });

  it('tries them in the order that was measured, before the usual one', async () => {
    const [gpu, wasm, cpu] = [played('webgpu', {}), played('wasm', {}), played('cpu', null)];
    const usualOrder = vi.fn(async () => ['webgpu', 'wasm', 'cpu'] as const);
    const choice = { entrances: [gpu, wasm, cpu], usualOrder, selfTest: right };
    const { report } = await chooseBackend({ lost: [], order: ['cpu', 'wasm', 'webgpu'] }, choice);
    expect(report).toEqual({ backend: 'wasm', passedOver: [{ backend: 'cpu', reason: 'unavailable' }] });
    expect(gpu.open).not.toHaveBeenCalled();
    expect(usualOrder).not.toHaveBeenCalled();
  });

  it('goes by the usual order where nothing was measured: an emulated GPU comes last', async () => {
    const [gpu, wasm] = [played('webgpu', {}), played('wasm', {})];
    const choice = { entrances: [gpu, wasm], usualOrder: async () => ['wasm', 'webgpu'] as const, selfTest: right };
    expect((await chooseBackend({ lost: [] }, choice)).report.backend).toBe('wasm');
    expect(gpu.open).not.toHaveBeenCalled();
  });

  it('tries only the one that is asked for', async () => {
    const gpu = played('webgpu', {});
    const entrances = [gpu, played('wasm', {}), played('cpu', {})];
    const { report } = await chooseBackend({ backend: 'cpu', lost: [] }, { entrances, selfTest: right });
    expect(report).toEqual({ backend: 'cpu', passedOver: [] });
    expect(gpu.open).not.toHaveBeenCalled();
    const missing = { entrances: [played('webgpu', null), played('cpu', {})], selfTest: right };
    await expect(chooseBackend({ backend: 'webgpu', lost: [] }, missing)).rejects.toMatchObject({ code: 'noBackend' });
  });

  it('says which were tried where none computes', async () => {
    const entrances = [played('webgpu', null), played('cpu', {})];
    await expect(chooseBackend({ lost: [] }, { entrances, selfTest: async () => false })).rejects.toMatchObject({
      code: 'noBackend',
      message: expect.stringContaining('webgpu unavailable, cpu wrongGradients'),
    });
  });
});

describe('the backends of this machine', () => {
  beforeAll(() => {
    setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  });

  it('cpu and wasm adapt the self-test problem alike', async () => {
    await tf.setBackend('cpu');
    const cpu = await solveSelfTest();
    await tf.setBackend('wasm');
    const wasm = await solveSelfTest();
    cpu.forEach((value, index) => {
      expect(Math.abs((wasm[index] as number) - value)).toBeLessThan(1e-5 * Math.abs(value) + 1e-7);
    });
  });

  it('a real backend with broken gradients gives way to the next', async () => {
    const correct = tf.getGradient('Relu');
    const zeros = {
      ...correct,
      gradFunc: (dy: tf.Tensor | tf.Tensor[]) => ({ x: () => tf.zerosLike(dy as tf.Tensor) }),
    };
    const real = (name: 'wasm' | 'cpu', gradient: tf.GradConfig): BackendEntrance => ({
      name,
      open: async () => {
        tf.unregisterGradient('Relu');
        tf.registerGradient(gradient);
        return (await tf.setBackend(name)) ? {} : null;
      },
      close: () => {},
    });
    const entrances = [real('wasm', zeros), real('cpu', correct)];
    const { report } = await chooseBackend({ lost: [] }, { entrances, selfTest: gradientsAreRight });
    expect(report).toEqual({ backend: 'cpu', passedOver: [{ backend: 'wasm', reason: 'wrongGradients' }] });
  });
});
