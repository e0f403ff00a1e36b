import { fours } from './padded-network.ts';

/** Bytes of the workgroup for sums over its threads, and for which rows are at work. */
const bytesBeside = 2048;
/** More would keep other workgroups from the same core. */
const mostBytes = 32_768;

/** Groups of four that a workgroup can hold of rows at work, where the device gives it so many bytes. */
export const signalRoom4 = (storage: number): number => Math.floor((Math.min(storage, mostBytes) - bytesBeside) / 16);

export interface TileOptions {
  /** Groups of four there is room for. */
  readonly room4: number;
  /** Rows that one replica walks over. */
  readonly rows: number;
  /** No more than this many at once. */
  readonly most: number;
}

/** How many rows are held at once: as many as fit, in fours, no tile much emptier than the others. */
export function tileRows(rowLength4: number, { room4, rows, most }: TileOptions): number {
  const fitting = 4 * Math.floor(Math.min(most, room4 / rowLength4) / 4);
  if (fitting < 4) throw new RangeError(`four rows of ${16 * rowLength4} bytes do not fit into ${16 * room4} bytes`);
  const tiles = Math.max(1, Math.ceil(rows / fitting));
  return Math.max(4, 4 * fours(Math.ceil(rows / tiles)));
}
