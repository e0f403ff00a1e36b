import { type AlarmTally, addTally, emptyTally } from '../domain/metrics/alarm-tally.ts';
import type { Side } from '../domain/metrics/excursion.ts';

/** One person's alarms by one method at one support: plain numbers that one thread can hand to another. */
export interface PersonAlarms {
  readonly supportHours: number;
  readonly method: string;
  readonly side: Side;
  readonly dataset: string;
  readonly person: string;
  readonly tally: AlarmTally;
}

/** Alarms gathered person by person. */
export class AlarmTable {
  private readonly rows = new Map<string, PersonAlarms>();

  merge(rows: Iterable<PersonAlarms>): void {
    for (const { tally, ...whose } of rows) {
      const key = JSON.stringify([whose.supportHours, whose.method, whose.side, whose.dataset, whose.person]);
      const row = this.rows.get(key) ?? { ...whose, tally: emptyTally() };
      this.rows.set(key, row);
      addTally(row.tally, tally);
    }
  }

  all(): PersonAlarms[] {
    return [...this.rows.values()];
  }
}
