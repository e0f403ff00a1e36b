import type { MethodName } from '../../domain/method.ts';
import type { Benchmark } from './benchmarks.ts';
import type { Summary } from './window-error.ts';

/** What one method reached: on everyone, and on the mean of ten draws of a tenth of the people. */
export interface MethodResult {
  readonly method: MethodName;
  readonly everyone: Summary;
  readonly tenths: Summary;
}

export interface BenchmarkResult {
  readonly dataset: string;
  readonly people: number;
  readonly windows: number;
  readonly published: Benchmark['published'];
  readonly methods: readonly MethodResult[];
}

/** One dataset's results as a table in Markdown, mg/dL. */
export function tableOf({ dataset, people, windows, published, methods }: BenchmarkResult): string {
  const cells = ({ median, mean }: Summary) =>
    [
      `${median.rmse.toFixed(2)} / ${median.mae.toFixed(2)}`,
      `${mean.rmse.toFixed(2)} / ${mean.mae.toFixed(2)}`,
    ] as const;
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const best = `${published.median.rmse.toFixed(2)} / ${published.median.mae.toFixed(2)}`;
  return [
    `${dataset}: ${people} people the pack has not seen, ${windows} windows of an hour, RMSE / MAE in mg/dL`,
    '',
    row(['', 'median window', 'mean', 'median window, tenths', 'mean, tenths']),
    row(['---', '---', '---', '---', '---']),
    ...methods.map(({ method, everyone, tenths }) => row([method, ...cells(everyone), ...cells(tenths)])),
    row(['best published', '', '', best, `${published.meanRmse.toFixed(2)} / –`]),
  ].join('\n');
}
