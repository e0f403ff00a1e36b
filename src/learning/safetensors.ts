/** Numbers and their shape, row by row. */
export interface NamedArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The bytes are not what they claim to be. */
export class SafetensorsError extends Error {
  override name = 'SafetensorsError';
}

/** Longest header the format allows. */
const longestHeader = 100_000_000;

/**
 * The safetensors format (https://github.com/huggingface/safetensors): eight bytes of header length, a JSON header,
 * raw little-endian data. Read by PyTorch, JAX and NumPy as it is. Only float32 is used here.
 */
export function encodeSafetensors(tensors: Readonly<Record<string, NamedArray>>): Uint8Array {
  let offset = 0;
  const header: Record<string, unknown> = {};
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const json = JSON.stringify(header);
  // The data begins at a multiple of eight; the format pads the header with spaces.
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 8) * 8));
  const bytes = new Uint8Array(8 + text.length + offset);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  let position = 8 + text.length;
  for (const { values } of Object.values(tensors)) {
    for (const value of values) {
      view.setFloat32(position, value, true);
      position += 4;
    }
  }
  return bytes;
}

/** @throws SafetensorsError where the bytes are cut short, not safetensors, or hold another type than float32 */
export function decodeSafetensors(bytes: ArrayBuffer): Record<string, NamedArray> {
  const view = new DataView(bytes);
  if (bytes.byteLength < 8) throw new SafetensorsError('the file is cut short');
  const length = Number(view.getBigUint64(0, true));
  if (length > longestHeader || 8 + length > bytes.byteLength) throw new SafetensorsError('the file is cut short');
  const header = parseHeader(new Uint8Array(bytes, 8, length));
  const tensors: Record<string, NamedArray> = {};
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    tensors[name] = readTensor(name, entry, view, 8 + length);
  }
  return tensors;
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (header !== null && typeof header === 'object') return header as Record<string, unknown>;
  } catch {
    // Falls through: whatever was wrong with the text, the answer is the same.
  }
  throw new SafetensorsError('the header is not JSON');
}

function readTensor(name: string, entry: unknown, view: DataView, start: number): NamedArray {
  const { dtype, shape, data_offsets: offsets } = entry as Record<string, unknown>;
  if (dtype !== 'F32') throw new SafetensorsError(`${name} is ${String(dtype)}, not F32`);
  if (!isSizes(shape) || !isSizes(offsets) || offsets.length !== 2)
    throw new SafetensorsError(`the header of ${name} is broken`);
  const [from, to] = offsets as [number, number];
  const count = shape.reduce((product, size) => product * size, 1);
  if (to - from !== 4 * count) throw new SafetensorsError(`${name} has not the size of its shape`);
  if (start + to > view.byteLength) throw new SafetensorsError('the file is cut short');
  return {
    shape,
    values: Float32Array.from({ length: count }, (_, index) => view.getFloat32(start + from + 4 * index, true)),
  };
}

const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && (each as number) >= 0);
