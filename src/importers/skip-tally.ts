import type { SkippedRows, SkipReason } from '../domain/imported-file.ts';

const longestExample = 120;

/** Counts the rows that gave no reading, with the first of each reason as its example. */
export class SkipTally {
  readonly #rows = new Map<SkipReason, SkippedRows>();

  add(reason: SkipReason, line: number, text: string): void {
    const known = this.#rows.get(reason);
    const example = { exampleLine: line, exampleText: text.trim().slice(0, longestExample) };
    this.#rows.set(reason, { reason, ...(known ?? example), count: (known?.count ?? 0) + 1 });
  }

  /** Most frequent first. */
  report(): SkippedRows[] {
    return [...this.#rows.values()].sort((a, b) => b.count - a.count);
  }
}
