/**
 * Measures the inner loop in a real Chromium: npm run bench, or with `-- --node` its GPU part under Dawn, beside torch where
 * python3 has it. All ways to do the work take turns in one run. `--json FILE` keeps what was found.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Cell } from './inner-loop/cell.ts';
import { inBrowser } from './inner-loop/in-browser.ts';
import { inNode } from './inner-loop/in-node.ts';
import { heading, type Shown, tableRow, withShare } from './inner-loop/table.ts';

const { values: options } = parseArgs({
  options: {
    node: { type: 'boolean', default: false },
    json: { type: 'string' },
    steps: { type: 'string', default: '5,20,50' },
    rows: { type: 'string', default: '64,288,864' },
    replicas: { type: 'string', default: '1,16,64,256' },
    times: { type: 'string', default: '9' },
    /** Seconds that all runs of one candidate on one cell may take; what would take longer is cut, and said to be. */
    limit: { type: 'string', default: '10' },
  },
});
const numbers = (list: string) => list.split(',').map(Number);
const times = Math.max(9, Number(options.times));
const limit = Number(options.limit);

/** Small work first: what it takes says what more of it will take. */
const cells: Cell[] = numbers(options.replicas).flatMap((replicas) =>
  numbers(options.rows).flatMap((rows) => numbers(options.steps).map((steps) => ({ steps, rows, replicas }))),
);
/** What is always measured to the end, however long it takes: the figures that are promised. */
const isPromised = ({ steps, rows, replicas }: Cell) => steps === 20 && rows === 64 && replicas <= 16;

const size = ({ steps, rows, replicas }: Cell) => steps * rows * replicas;
const found: Shown[] = [];
/** From the largest cell that was measured; a device with room left takes less, so half is left for that. */
function expectedFor(cell: Cell): Record<string, number> {
  const names = new Set(found.map(({ candidate }) => candidate));
  return Object.fromEntries(
    Array.from(names).flatMap((name): [string, number][] => {
      const known = found.filter(({ candidate, milliseconds }) => candidate === name && milliseconds !== null);
      const largest = known.toSorted((a, b) => size(b) - size(a))[0];
      return largest ? [[name, ((largest.milliseconds as number) * size(cell)) / size(largest) / 2]] : [];
    }),
  );
}

const place = await (options.node ? inNode() : inBrowser());
const { opened } = place;
console.log(`${opened.adapter}; measured peak ${(opened.peak / 1e9).toFixed(1)} GFLOP/s; ${cpus().length} cores`);
if (opened.isEmulation)
  console.log(
    'This adapter is an emulation on the processor: only counts and ratios mean anything, no time says what a GPU would take.',
  );
console.log(
  `Median of ${times} runs in turn, from typed arrays to typed arrays. A candidate that would need much more than ${limit} s for a cell is cut.`,
);
console.log(heading);
for (const cell of cells) {
  const promised = isPromised(cell);
  const measured = await place.measure({
    cell,
    times,
    limit: promised ? 600 : limit,
    expected: promised ? {} : expectedFor(cell),
  });
  for (const each of measured) {
    const shown = withShare(each, opened.peak);
    found.push(shown);
    console.log(tableRow(shown));
  }
}
await place.close();
if (options.json) {
  const { adapter, isEmulation, peak, limits } = opened;
  const processor = cpus()[0]?.model ?? '';
  writeFileSync(
    options.json,
    `${JSON.stringify({ adapter, isEmulation, peak, limits, processor, cores: cpus().length, times, limit, cells: found }, null, 1)}\n`,
  );
}
process.exit(0);
