import type { InsulinAction } from '../../domain/observation-choices.ts';
import type { Quantity } from '../../domain/observation-fields.ts';
import type { ImportCollector } from '../collector.ts';
import { entryNamed } from '../entry-named.ts';
import type { XmlListener } from '../xml/read-xml.ts';
import { GlucoseReadings } from './glucose-readings.ts';
import { HealthClock } from './health-clock.ts';
import { type Attributes, HealthElement, type ReadWith } from './health-element.ts';
import { toCanonical } from './health-units.ts';
import { Meals, nutrients } from './meals.ts';
import { Nights } from './nights.ts';
import { PressurePairs } from './pressure-pairs.ts';
import { SampleTotal } from './sample-total.ts';
import { singleValues } from './single-values.ts';
import { SourceNames } from './source-names.ts';
import { workoutOf } from './workout-of.ts';

/** HKInsulinDeliveryReason. */
const insulinActions: Readonly<Record<string, InsulinAction>> = { '1': 'basal', '2': 'bolus' };

/** What else stands at the top: about the file and the person, no measurement. */
const silent = new Set(['ExportDate', 'Me']);

/**
 * One element of the export at a time. Most are records; those inside a correlation are copies of others that stand at
 * the top. What belongs together (the two pressures, a night, a meal) waits until the end.
 */
export class HealthReader implements XmlListener {
  readonly #collector: ImportCollector;
  readonly #readWith: ReadWith;
  readonly #pressures: PressurePairs;
  readonly #glucose: GlucoseReadings;
  readonly #nights: Nights;
  readonly #meals: Meals;
  readonly #total = new SampleTotal();
  #record: HealthElement | null = null;
  #correlation: HealthElement | null = null;
  #copies: HealthElement[] = [];
  #workout: HealthElement | null = null;
  #statistics: Attributes[] = [];

  constructor(collector: ImportCollector, timeZone: string) {
    this.#collector = collector;
    this.#readWith = { clock: new HealthClock(timeZone), sources: new SourceNames() };
    this.#pressures = new PressurePairs(collector);
    this.#glucose = new GlucoseReadings(collector);
    this.#nights = new Nights(collector);
    this.#meals = new Meals(collector);
  }

  onOpen(path: readonly string[], attributes: Attributes): void {
    const name = path[path.length - 1];
    const parent = path[path.length - 2];
    if (name === 'Record') this.#record = new HealthElement(attributes, this.#readWith);
    else if (name === 'MetadataEntry') this.#ofName(parent)?.note(attributes.key, attributes.value);
    else if (name === 'WorkoutStatistics' && parent === 'Workout') this.#statistics.push(attributes);
    else if (path.length === 2) this.#openTop(name as string, attributes);
  }

  onClose(path: readonly string[]): void {
    const name = path[path.length - 1];
    if (name === 'Record' && this.#record !== null) {
      if (path.length === 2) this.#take(this.#record);
      else if (this.#correlation !== null) this.#copies.push(this.#record);
      this.#record = null;
    }
    if (path.length !== 2) return;
    if (name === 'Correlation' && this.#correlation !== null) this.#takeCorrelation(this.#correlation);
    if (name === 'Workout' && this.#workout !== null) this.#takeWorkout(this.#workout);
  }

  finish(): void {
    for (const waiting of [this.#pressures, this.#glucose, this.#nights, this.#meals]) waiting.finish();
  }

  #openTop(name: string, attributes: Attributes): void {
    if (name === 'Correlation') {
      this.#correlation = new HealthElement(attributes, this.#readWith);
      this.#copies = [];
    } else if (name === 'Workout') {
      this.#workout = new HealthElement(attributes, this.#readWith);
      this.#statistics = [];
    } else if (!silent.has(name)) this.#collector.skip('otherKind', { line: 0, text: name });
  }

  #ofName(name: string | undefined): HealthElement | null {
    if (name === 'Record') return this.#record;
    if (name === 'Correlation') return this.#correlation;
    return name === 'Workout' ? this.#workout : null;
  }

  #take(record: HealthElement): void {
    const { type } = record;
    const nutrient = nutrients.get(type);
    const single = singleValues.get(type);
    if (type === 'HeartRate') this.#sample('heartRate', 'perMinute', record);
    else if (type === 'StepCount') this.#sample('steps', 'count', record);
    else if (type === 'SleepAnalysis') this.#nights.add(record);
    else if (single) {
      const amount = this.#amount(single.quantity, record);
      if (amount !== null) this.#collector.observation(single.measurement(amount), record, record);
    } else if (type === 'BloodGlucose') {
      const amount = this.#amount('glucose', record);
      if (amount !== null) this.#glucose.add(amount, record);
    } else if (type === 'BloodPressureSystolic' || type === 'BloodPressureDiastolic') {
      const amount = this.#amount('pressure', record);
      if (amount !== null) this.#pressures.add(partNamed(type), amount, record);
    } else if (nutrient) {
      const amount = this.#amount(nutrient[1], record);
      if (amount === null) return;
      this.#meals.add(nutrient[0], amount, record);
      this.#meals.addFood(record.noted('HKFoodType'), record);
    } else if (type === 'InsulinDelivery') this.#takeInsulin(record);
    else this.#collector.skip('otherKind', record);
  }

  #sample(kind: 'heartRate' | 'steps', quantity: Quantity, record: HealthElement): void {
    const amount = this.#amount(quantity, record);
    if (amount === null) return;
    const seconds = Math.round((record.end - record.time) / 1000);
    if (seconds < 0) {
      this.#collector.skip('badTime', record);
      return;
    }
    this.#total.add();
    this.#collector.sample(kind, amount, record, record, kind === 'steps' ? seconds : 0);
  }

  #takeInsulin(record: HealthElement): void {
    const units = this.#amount('insulinUnits', record);
    if (units === null) return;
    const action = entryNamed(insulinActions, record.noted('HKInsulinDeliveryReason'));
    if (action === undefined) this.#collector.skip('brokenRow', record);
    else this.#collector.observation({ kind: 'insulin', value: { units, action } }, record, record);
  }

  #takeCorrelation(correlation: HealthElement): void {
    this.#correlation = null;
    const copies = this.#copies;
    if (correlation.type === 'BloodPressure') {
      const of = (type: string) => copies.find((copy) => copy.type === type);
      const [upper, lower] = [of('BloodPressureSystolic'), of('BloodPressureDiastolic')];
      const systolic = upper && canonical('pressure', upper);
      const diastolic = lower && canonical('pressure', lower);
      if (systolic && diastolic) this.#pressures.addPair(systolic, diastolic, upper);
    } else if (correlation.type === 'Food') {
      for (const copy of copies) {
        const nutrient = nutrients.get(copy.type);
        const amount = nutrient && canonical(nutrient[1], copy);
        if (nutrient && amount) this.#meals.add(nutrient[0], amount, copy, true);
      }
      const first = copies.find((copy) => nutrients.has(copy.type));
      if (first) this.#meals.addFood(correlation.noted('HKFoodType'), first);
    }
  }

  #takeWorkout(workout: HealthElement): void {
    this.#workout = null;
    this.#collector.observation({ kind: 'workout', value: workoutOf(workout, this.#statistics) }, workout, workout);
  }

  /** In the canonical unit; null, and counted, where there is no number or the unit is unknown. */
  #amount(quantity: Quantity, record: HealthElement): number | null {
    const written = record.amount;
    if (!Number.isFinite(written)) {
      this.#collector.skip('badValue', record);
      return null;
    }
    const amount = toCanonical(quantity, written, record.attributes.unit);
    if (amount === null) this.#collector.skip('unknownUnit', record);
    return amount;
  }
}

const canonical = (quantity: Quantity, record: HealthElement): number | null =>
  Number.isFinite(record.amount) ? toCanonical(quantity, record.amount, record.attributes.unit) : null;

const partNamed = (type: string) => (type === 'BloodPressureSystolic' ? 'systolic' : 'diastolic');
