import { backend, engine, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import { type Dispatch, recordDispatches } from './compute-program.ts';

/**
 * What is asked of tfjs's WebGPU backend. `dataToGPU` copies on the device and `zeroCopy` tensors leave their buffer to the
 * caller; through these few members a tensor's own buffer is read and written as tfjs's own kernels do it.
 */
export interface TensorDevice {
  readonly device: GPUDevice;
  readonly tensorMap: { get(dataId: object): { readonly resource?: unknown } };
  /** Null between a submit and the next command. */
  readonly commandEncoder: GPUCommandEncoder | null;
  uploadToGPU(dataId: object): void;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo;
}

/** The backend that is set now, where it computes on a GPU device, else null. */
export function tensorDevice(): TensorDevice | null {
  const current = backend() as unknown as Partial<TensorDevice>;
  return current.device && current.uploadToGPU ? (current as TensorDevice) : null;
}

/** The tensor's own buffer; what is only in memory goes to the device first. */
export function bufferOf(tensors: TensorDevice, tensor: Tensor): GPUBuffer {
  tensors.uploadToGPU(tensor.dataId);
  return tensors.tensorMap.get(tensor.dataId).resource as GPUBuffer;
}

/** A tensor for a shader to write. It is tfjs's own: whoever disposes it gives its buffer back. */
export function tensorToWrite(tensors: TensorDevice, shape: readonly number[]): Tensor {
  const info = tensors.makeTensorInfo([...shape], 'float32');
  tensors.uploadToGPU(info.dataId);
  return engine().makeTensorFromTensorInfo(info);
}

/** Behind what tfjs has recorded so far, in the same submit. */
export function submitWithTensors(tensors: TensorDevice, dispatches: readonly Dispatch[]): void {
  tensors.ensureCommandEncoderReady();
  tensors.endComputePassEncoder();
  recordDispatches(tensors.device, tensors.commandEncoder as GPUCommandEncoder, dispatches);
  tensors.submitQueue();
}
