import { tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { ExampleMethod, Meta } from '../example-method.ts';
import { disposeExamples, type Examples } from '../examples.ts';
import { normal, seededRandom } from '../random.ts';
import { readTensors } from '../read-tensors.ts';
import type { TensorDevice } from './tensor-device.ts';

const rows = 24;
/** A week of support, at which every method trusts it fully. */
const hours = 168;
/** Of how far the steps lead, and of what is then forecast; single precision stays far within, a fault of a driver is far outside. */
const tolerance = 1e-2;

const judged = new WeakMap<GPUDevice, Map<string, Promise<boolean>>>();

/**
 * Whether a method's shader, on this device, leads where its steps lead on tfjs's own operations there, which have passed
 * the self-test, and forecasts the same from there. Found out once for a method and its settings: without steps any shader
 * agrees. One that the device refuses does not.
 */
export function agreesWithSteps(tensors: TensorDevice, method: ExampleMethod, meta: Meta): Promise<boolean> {
  const known = judged.get(tensors.device) ?? new Map<string, Promise<boolean>>();
  judged.set(tensors.device, known);
  const asked = JSON.stringify([method.name, meta.settings]);
  const before = known.get(asked);
  if (before) return before;
  const verdict = compare(tensors, method, meta).catch(() => false);
  known.set(asked, verdict);
  return verdict;
}

async function compare(tensors: TensorDevice, method: ExampleMethod, meta: Meta): Promise<boolean> {
  const { shader } = method;
  if (!shader) return false;
  const examples = randomExamples(meta);
  const support = { examples, hours };
  try {
    const start = await method.adapt({ ...meta, settings: { ...meta.settings, innerSteps: 0 } }, support);
    const wanted = await method.adapt(meta, support);
    const everyRow = Array.from({ length: rows }, (_, row) => row);
    const { kept, predicted } = await shader(tensors, meta, examples, [{ rows: everyRow, hours }], examples.inputs);
    const expected = tidy(() => method.predict(meta, wanted, examples.inputs));
    const [found, forecast, said] = await readTensors([kept, expected, ...(predicted ? [predicted] : [])]);
    return isNear(found, wanted, start) && isNear(said, forecast as Float32Array);
  } finally {
    disposeExamples(examples);
  }
}

/** Whether `found` is off by hardly anything of the way from `start`, or from nothing, to `wanted`. */
function isNear(found: Float32Array | undefined, wanted: Float32Array, start?: Float32Array): boolean {
  if (found?.length !== wanted.length) return false;
  let [off, way] = [0, 0];
  for (const [index, value] of wanted.entries()) {
    off += ((found[index] as number) - value) ** 2;
    way += (value - (start?.[index] ?? 0)) ** 2;
  }
  return off <= tolerance ** 2 * way;
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
