import type { ImportCollector, MeasuredAt, RowPlace } from '../collector.ts';
import type { HealthElement } from './health-element.ts';

type Part = 'systolic' | 'diastolic';

interface Sitting {
  readonly at: MeasuredAt & RowPlace;
  readonly systolic: number[];
  readonly diastolic: number[];
  /** As their correlations have them. */
  readonly pairs: (readonly [systolic: number, diastolic: number])[];
}

/**
 * Systolic and diastolic pressure are records of their own, and once more inside a correlation of the two. One
 * observation for each correlation, and one for what the same source recorded at the same time without any.
 */
export class PressurePairs {
  readonly #collector: ImportCollector;
  readonly #sittings = new Map<string, Sitting>();

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  add(part: Part, pressure: number, at: HealthElement): void {
    this.#sitting(at)[part].push(pressure);
  }

  addPair(systolic: number, diastolic: number, at: HealthElement): void {
    this.#sitting(at).pairs.push([systolic, diastolic]);
  }

  finish(): void {
    for (const { at, systolic, diastolic, pairs } of this.#sittings.values()) {
      for (const [upper, lower] of pairs) {
        this.#collect(upper, lower, at);
        remove(systolic, upper);
        remove(diastolic, lower);
      }
      const whole = Math.min(systolic.length, diastolic.length);
      for (let each = 0; each < whole; each++) this.#collect(systolic[each] as number, diastolic[each] as number, at);
      const alone = systolic.length + diastolic.length - 2 * whole;
      for (let each = 0; each < alone; each++) this.#collector.skip('brokenRow', at);
    }
  }

  #collect(systolic: number, diastolic: number, at: MeasuredAt & RowPlace): void {
    this.#collector.observation({ kind: 'bloodPressure', value: { systolic, diastolic } }, at, at);
  }

  #sitting(at: HealthElement): Sitting {
    const key = `${at.time} ${at.source ?? ''}`;
    let sitting = this.#sittings.get(key);
    if (sitting === undefined) {
      sitting = { at: at.kept('BloodPressure'), systolic: [], diastolic: [], pairs: [] };
      this.#sittings.set(key, sitting);
    }
    return sitting;
  }
}

function remove(values: number[], value: number): void {
  const index = values.indexOf(value);
  if (index >= 0) values.splice(index, 1);
}
