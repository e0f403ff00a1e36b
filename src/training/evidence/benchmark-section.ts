import { tableOf } from '../glucobench/benchmark-table.ts';
import type { BenchmarkReport } from './evidence.ts';
import { type Section, section } from './markdown.ts';

/** The published benchmark, people unseen, each dataset by a pack that never saw it. */
export function benchmarkSection(reports: readonly BenchmarkReport[]): Section | null {
  const results = reports.flatMap((report) => report.results);
  if (results.length === 0) return null;
  return {
    markdown: section(
      'GlucoBench',
      'Sergazinov et al. 2023, unseen people, one hour ahead ([how](decisions/0012-the-glucobench-protocol.md)). The benchmark ranks the median window; the mean stands beside it.',
      ...results.map(tableOf),
    ),
  };
}
