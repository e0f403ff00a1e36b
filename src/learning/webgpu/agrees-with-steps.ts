import { dispose, tensor2d } from '@tensorflow/tfjs-core';
import type { ExampleMethod, Meta } from '../example-method.ts';
import { disposeExamples, type Examples } from '../examples.ts';
import { normal, seededRandom } from '../random.ts';
import { readTensors } from '../read-tensors.ts';
import type { TensorDevice } from './tensor-device.ts';

const rows = 24;
/** A week of support, at which every method trusts it fully. */
const hours = 168;
/** Of how far the steps lead; single precision stays far within, a fault of a driver is far outside. */
const tolerance = 1e-2;

const judged = new WeakMap<GPUDevice, Map<string, Promise<boolean>>>();

/**
 * Whether a method's shader, on this device, leads where its steps lead on tfjs's own operations there, which have passed
 * the self-test. Found out once for a method; a shader that the device refuses does not agree.
 */
export function agreesWithSteps(tensors: TensorDevice, method: ExampleMethod, meta: Meta): Promise<boolean> {
  const known = judged.get(tensors.device) ?? new Map<string, Promise<boolean>>();
  judged.set(tensors.device, known);
  const before = known.get(method.name);
  if (before) return before;
  const verdict = compare(tensors, method, meta).catch(() => false);
  known.set(method.name, verdict);
  return verdict;
}

async function compare(tensors: TensorDevice, method: ExampleMethod, meta: Meta): Promise<boolean> {
  const examples = randomExamples(meta);
  const support = { examples, hours };
  const queries = tensor2d(new Float32Array(meta.shape.inputSize), [1, meta.shape.inputSize]);
  try {
    const start = await method.adapt({ ...meta, settings: { ...meta.settings, innerSteps: 0 } }, support);
    const wanted = await method.adapt(meta, support);
    const everyRow = Array.from({ length: rows }, (_, row) => row);
    const learned = await method.shader?.(tensors, meta, examples, [{ rows: everyRow, hours }], queries);
    if (!learned) return false;
    const [found] = await readTensors([learned.kept, ...(learned.predicted ? [learned.predicted] : [])]);
    return isNear(found as Float32Array, wanted, start);
  } finally {
    disposeExamples(examples);
    dispose(queries);
  }
}

function isNear(found: Float32Array, wanted: Float32Array, start: Float32Array): boolean {
  let [off, way] = [0, 0];
  for (const [index, value] of wanted.entries()) {
    off += ((found[index] as number) - value) ** 2;
    way += (value - (start[index] as number)) ** 2;
  }
  return found.length === wanted.length && off <= tolerance ** 2 * way;
}

function randomExamples({ shape }: Meta): Examples {
  const random = seededRandom(1);
  const drawn = (columns: number) =>
    tensor2d(
      Float32Array.from({ length: rows * columns }, () => normal(random)),
      [rows, columns],
    );
  const leads = shape.outputSize / 2;
  return {
    count: rows,
    inputs: drawn(shape.inputSize),
    targets: drawn(leads),
    known: tensor2d(new Float32Array(rows * leads).fill(1), [rows, leads]),
  };
}
