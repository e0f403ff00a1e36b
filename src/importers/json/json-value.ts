/** Parts of parsed JSON that may be anything: each is what it should be, or undefined. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const none: JsonObject = {};
/** An object, empty where there is none. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : none);

/** A list, empty where there is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const written = /^[-+]?\d{1,20}(?:\.\d{1,30})?(?:e[-+]?\d{1,3})?$/i;

/** A finite number, also one that is written as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && written.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A number above zero: exports write 0 where nothing was measured. */
export function positiveOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && number > 0 ? number : undefined;
}
