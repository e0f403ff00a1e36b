// The whole of tfjs: in Node its core alone registers no gradients.
import '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { ready, setBackend } from '@tensorflow/tfjs-core';

/** Meta-training runs on WebAssembly: half the time of the plain CPU backend at second order. */
export async function startBackend(): Promise<void> {
  if (!(await setBackend('wasm'))) throw new Error('The WebAssembly backend of TensorFlow.js did not start.');
  await ready();
}
