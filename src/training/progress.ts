const width = 24;

/** A bar on the terminal with the time left; a plain line every tenth where the output is not a terminal. */
export class Progress {
  private readonly begun = performance.now();
  private said = -1;

  constructor(
    private readonly title: string,
    private readonly total: number,
    private readonly first = 0,
  ) {}

  show(done: number, note = ''): void {
    const share = done / this.total;
    const elapsed = (performance.now() - this.begun) / 1000;
    const left = done > this.first ? (elapsed * (this.total - done)) / (done - this.first) : Number.NaN;
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
    const time = Number.isFinite(left) ? `${Math.round(left)} s left` : '';
    const line = `${this.title} ${bar} ${done}/${this.total} ${time} ${note}`.trimEnd();
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\x1b[K${line}${done === this.total ? '\n' : ''}`);
    } else if (Math.floor(share * 10) > this.said) {
      this.said = Math.floor(share * 10);
      process.stderr.write(`${line}\n`);
    }
  }
}
