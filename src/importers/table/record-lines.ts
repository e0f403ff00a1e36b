/** A quoted field of more lines than this is no field but a stray quote. */
const mostLines = 60;

export type TakeRecord = (text: string, line: number) => void;

/**
 * Lines to rows. A quoted field may go on over several lines; a stray quote costs its row and not the rest of the file:
 * lines are joined only where that makes a whole row of them, and none between is a row by itself.
 */
export class RecordLines {
  readonly #isRow: (text: string) => boolean;
  readonly #take: TakeRecord;
  #open: string[] = [];
  #openedAt = 0;
  #line: number;

  /** `line` is the number of the line before the first. */
  constructor(isRow: (text: string) => boolean, take: TakeRecord, line: number) {
    this.#isRow = isRow;
    this.#take = take;
    this.#line = line;
  }

  push(line: string): void {
    this.#next(line, ++this.#line);
  }

  end(): void {
    while (this.#open.length > 0) this.#release();
  }

  #next(line: string, number: number): void {
    const pairs = quotesPair(line);
    if (this.#open.length === 0) {
      if (pairs) {
        this.#take(line, number);
        return;
      }
      this.#open = [line];
      this.#openedAt = number;
      return;
    }
    this.#open.push(line);
    if (!pairs) this.#close();
    else if (this.#open.length > mostLines || this.#isRow(line)) this.#release();
  }

  #close(): void {
    const joined = this.#open.join('\n');
    if (!this.#isRow(joined)) {
      this.#release();
      return;
    }
    this.#open = [];
    this.#take(joined, this.#openedAt);
  }

  /** The first of the open lines was a row with a stray quote; the others are read anew. */
  #release(): void {
    const [first = '', ...others] = this.#open;
    const openedAt = this.#openedAt;
    this.#open = [];
    this.#take(first, openedAt);
    for (const [index, line] of others.entries()) this.#next(line, openedAt + 1 + index);
  }
}

function quotesPair(line: string): boolean {
  let pairs = true;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) pairs = !pairs;
  return pairs;
}
