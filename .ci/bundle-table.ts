import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** One JavaScript file of the build. */
export interface Chunk {
  readonly file: string;
  readonly code: string | Uint8Array;
  readonly isEntry: boolean;
  /** Files it imports statically: they load with it. */
  readonly imports: readonly string[];
  /** The source modules inside it, by path. Empty for workers, which are bundled on their own. */
  readonly modules: readonly string[];
}

export interface Budget {
  /** Bytes of gzipped JavaScript that the first load may bring. */
  readonly budget: number;
  /** npm packages, or scopes, that may only come later. */
  readonly forbidden: readonly string[];
}

export type Place = 'first load' | 'on demand' | 'worker';

export interface ChunkRow {
  readonly file: string;
  readonly place: Place;
  readonly raw: number;
  readonly gzipped: number;
}

export interface BundleReport {
  readonly rows: readonly ChunkRow[];
  /** Gzipped bytes of all rows in the first load. */
  readonly firstLoad: number;
  /** One sentence per broken promise; empty where all are kept. */
  readonly faults: readonly string[];
}

const gzippedSize = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length;
const inKilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** The entry and everything it imports statically, however deep. */
function firstLoadOf(chunks: readonly Chunk[]): Set<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const found = new Set<string>();
  const open = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.file);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...(byFile.get(file)?.imports ?? []));
  }
  return found;
}

/** Weighs every chunk and holds the first load against its budget. */
export function weigh(
  chunks: readonly Chunk[],
  workers: readonly Chunk[],
  { budget, forbidden }: Budget,
): BundleReport {
  const first = firstLoadOf(chunks);
  const row = (chunk: Chunk, place: Place): ChunkRow => ({
    file: chunk.file,
    place,
    raw: Buffer.byteLength(chunk.code),
    gzipped: gzippedSize(chunk.code),
  });
  const rows = [
    ...chunks.map((chunk) => row(chunk, first.has(chunk.file) ? 'first load' : 'on demand')),
    ...workers.map((chunk) => row(chunk, 'worker')),
  ].sort((a, b) => a.place.localeCompare(b.place) || b.gzipped - a.gzipped);
  const firstLoad = rows.reduce((sum, { place, gzipped }) => (place === 'first load' ? sum + gzipped : sum), 0);
  const faults: string[] = [];
  if (firstLoad > budget) {
    faults.push(`The first load is ${inKilobytes(firstLoad)} KB gzipped; the budget is ${inKilobytes(budget)} KB.`);
  }
  for (const { file, modules } of chunks.filter((chunk) => first.has(chunk.file))) {
    for (const name of forbidden) {
      const module = modules.find((path) => path.includes(`/node_modules/${name}/`));
      if (module) faults.push(`${file} brings ${name} into the first load (${module}).`);
    }
  }
  return { rows, firstLoad, faults };
}

/** The report as text: one line per chunk, the sum against the budget. */
export function tableOf({ rows, firstLoad }: BundleReport, { budget }: Budget): string {
  const width = Math.max(...rows.map(({ file }) => file.length));
  const lines = rows.map(
    ({ file, place, raw, gzipped }) =>
      `${place.padEnd(11)} ${file.padEnd(width)} ${inKilobytes(raw).padStart(8)} KB ${inKilobytes(gzipped).padStart(8)} KB gz`,
  );
  const sum = `JavaScript of the first load: ${inKilobytes(firstLoad)} of at most ${inKilobytes(budget)} KB gz`;
  return [...lines, sum].join('\n');
}

/** Prints the table at the end of a build, and fails the build where a promise is broken. */
export function bundleTable(promise: Budget): Plugin {
  let directory = 'dist';
  let chunks: Chunk[] = [];
  return {
    name: 'attune:bundle-table',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      directory = config.build.outDir;
    },
    writeBundle(_options, bundle) {
      chunks = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? [
              {
                file: output.fileName,
                code: output.code,
                isEntry: output.isEntry,
                imports: output.imports,
                modules: output.moduleIds.map((id) => id.replaceAll('\\', '/')),
              },
            ]
          : [],
      );
    },
    closeBundle: {
      // After the service worker has been written.
      order: 'post',
      sequential: true,
      handler() {
        if (chunks.length === 0) return;
        const known = new Set(chunks.map(({ file }) => file));
        const workers = readdirSync(directory, { recursive: true, encoding: 'utf8' })
          .map((path) => path.replaceAll('\\', '/'))
          .filter((file) => file.endsWith('.js') && !known.has(file))
          .map((file) => ({
            file,
            code: readFileSync(join(directory, file)),
            isEntry: false,
            imports: [],
            modules: [],
          }));
        const report = weigh(chunks, workers, promise);
        console.log(`\n${tableOf(report, promise)}\n`);
        if (report.faults.length > 0) this.error(report.faults.join('\n'));
      },
    },
  };
}
