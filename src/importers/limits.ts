/** Where reading a file ends with a clear word instead of an exhausted memory. */
export interface FileLimits {
  readonly characters: number;
  readonly readings: number;
}

/** A gigabyte of text; forty-seven years at a reading in five minutes. No person's file holds more. */
export const fileLimits: FileLimits = { characters: 1_000_000_000, readings: 5_000_000 };
