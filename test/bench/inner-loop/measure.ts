import { type Cell, type CellData, cellData, parameters } from './cell.ts';
import { type GpuCounts, gpuCounts } from './gpu-counts.ts';
import { innerMedian } from './median.ts';
import { plainLoop } from './plain-loop.ts';

/** One way to do the work, from typed arrays to typed arrays: adapted parameters, [replica, parameter]. */
export interface Candidate {
  readonly name: string;
  readonly run: (cell: Cell, data: CellData) => Promise<ArrayLike<number>>;
}

export interface Measurement extends Cell {
  readonly candidate: string;
  /** Median of `runs`; null where the cell was cut. */
  readonly milliseconds: number | null;
  readonly runs: number;
  /** Of the runs, the least and the most. */
  readonly spread: readonly [number, number] | null;
  /** Why there is no median. */
  readonly cut: string | null;
  /** Against the plain loop, on the first replica and the last. */
  readonly relativeError: number | null;
  readonly gpu: GpuCounts | null;
}

export interface MeasureOptions {
  /** At least nine. */
  readonly times: number;
  /** Seconds that all runs of a candidate on a cell may take. */
  readonly limit: number;
  /** Milliseconds expected of a run, from what was measured on smaller cells; null where nothing was. */
  readonly expected: (candidate: string, cell: Cell) => number | null;
}

function errorOf(got: ArrayLike<number>, cell: Cell, data: CellData): number {
  const errors = [0, cell.replicas - 1].map((replica) => {
    const wanted = plainLoop(cell, data, replica);
    let [difference, size] = [0, 0];
    for (let at = 0; at < parameters; at++) {
      difference += ((got[replica * parameters + at] as number) - (wanted[at] as number)) ** 2;
      size += (wanted[at] as number) ** 2;
    }
    const error = Math.sqrt(difference / size);
    return Number.isFinite(error) ? error : Number.POSITIVE_INFINITY;
  });
  return Math.max(...errors);
}

/** All candidates on one cell, in turn, so that whatever else the machine does meets all alike. */
export async function measureCell(
  cell: Cell,
  candidates: readonly Candidate[],
  { times, limit, expected }: MeasureOptions,
): Promise<Measurement[]> {
  const data = cellData(cell);
  const timed = async ({ run }: Candidate) => {
    gpuCounts();
    const start = performance.now();
    const result = await run(cell, data);
    return { result, milliseconds: performance.now() - start, gpu: gpuCounts() };
  };
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  const found: {
    candidate: Candidate;
    all: number[];
    cut: string | null;
    error: number | null;
    gpu: GpuCounts | null;
  }[] = [];
  for (const candidate of candidates) {
    const guess = expected(candidate.name, cell);
    if (guess !== null && guess * times > limit * 1000) {
      found.push({ candidate, all: [], cut: `a run would take about ${seconds(guess)}`, error: null, gpu: null });
      continue;
    }
    // Shaders and code are compiled for sizes seen the first time.
    await candidate.run({ ...cell, steps: 1 }, data);
    const { result, milliseconds, gpu } = await timed(candidate);
    const cut = milliseconds * times > 2 * limit * 1000 ? `one run took ${seconds(milliseconds)}` : null;
    found.push({ candidate, all: [], cut, error: errorOf(result, cell, data), gpu });
  }
  for (let turn = 0; turn < times; turn++)
    for (const { candidate, all, cut } of found) if (!cut) all.push((await timed(candidate)).milliseconds);
  return found.map(({ candidate, all, cut, error, gpu }) => ({
    ...cell,
    candidate: candidate.name,
    milliseconds: cut ? null : innerMedian(all),
    runs: all.length,
    spread: cut ? null : [Math.min(...all), Math.max(...all)],
    cut,
    relativeError: error,
    gpu: gpu && gpu.submits > 0 ? gpu : null,
  }));
}
