/**
 * The content of a row as bytes: a version, the length of a JSON head, the head, then its typed arrays end to end as they
 * lie in memory (little endian on everything a browser runs on). In the head a typed array is `{"$": [type, bytes]}`, and
 * a number that JSON has no word for `{"$": "NaN"}`.
 */
const codecVersion = 1;
const arrayTypes = [Float32Array, Float64Array, Int16Array, Uint16Array, Uint32Array, Uint8Array, Int32Array] as const;
type TypedArray = InstanceType<(typeof arrayTypes)[number]>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function rowToBytes(row: Readonly<Record<string, unknown>>): Uint8Array {
  const arrays: TypedArray[] = [];
  const head = encoder.encode(JSON.stringify(toJson(row, arrays)));
  const length = arrays.reduce((sum, { byteLength }) => sum + byteLength, 5 + head.length);
  const bytes = new Uint8Array(length);
  bytes[0] = codecVersion;
  new DataView(bytes.buffer).setUint32(1, head.length);
  bytes.set(head, 5);
  let offset = 5 + head.length;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return bytes;
}

export function rowFromBytes(bytes: Uint8Array): Record<string, unknown> {
  if (bytes[0] !== codecVersion) throw new Error(`row of a codec ${bytes[0]} that is not known`);
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const place = { bytes, offset: 5 + headLength };
  return fromJson(JSON.parse(decoder.decode(bytes.subarray(5, 5 + headLength))), place) as Record<string, unknown>;
}

function toJson(value: unknown, arrays: TypedArray[]): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) {
    const type = arrayTypes.findIndex((known) => value instanceof known);
    if (type < 0) throw new Error(`cannot keep a ${value.constructor.name}`);
    arrays.push(value as TypedArray);
    return { $: [type, value.byteLength] };
  }
  if (Array.isArray(value)) return value.map((item) => toJson(item, arrays));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new Error(`cannot keep a ${value.constructor.name}`);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = toJson((value as Record<string, unknown>)[name], arrays);
  return copy;
}

function fromJson(value: unknown, place: { readonly bytes: Uint8Array; offset: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = fromJson(value[index], place);
    return value;
  }
  const fields = value as Record<string, unknown>;
  const marked = fields.$;
  if (typeof marked === 'string') return Number(marked);
  if (Array.isArray(marked)) return nextArray(marked as [type: number, bytes: number], place);
  for (const name of Object.keys(fields)) fields[name] = fromJson(fields[name], place);
  return fields;
}

/** A copy, so that it neither needs to be aligned nor keeps the whole row in memory. */
function nextArray([type, length]: [number, number], place: { readonly bytes: Uint8Array; offset: number }): unknown {
  const make = arrayTypes[type];
  if (make === undefined) throw new Error(`array of a type ${type} that is not known`);
  const start = place.offset;
  place.offset += length;
  return new make(place.bytes.slice(start, place.offset).buffer);
}
