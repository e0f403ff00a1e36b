/**
 * What is known of a person so far, updated reading by reading. Each statistic starts from a typical value worth
 * a few pseudo-readings, so that the first hours are calm rather than wild. The typical values lie between
 * those of people with and without diabetes in the training corpora and are part of the feature version.
 */
const typical = { mean: 120, variance: 30 ** 2, squaredHalfHourChange: 15 ** 2, squaredRoughness: 2.5 ** 2 };
/** Pseudo-readings of the typical person: an hour of a five-minute sensor. */
const pseudoMinutes = 60;
/** Readings further apart than this say nothing of the sensor's noise. */
const longestStep = 20;

export class RunningSummary {
  private minutes = pseudoMinutes;
  private sum = pseudoMinutes * typical.mean;
  private sumOfSquares = pseudoMinutes * (typical.variance + typical.mean ** 2);
  private changeMinutes = pseudoMinutes;
  private squaredChange = pseudoMinutes * typical.squaredHalfHourChange;
  private roughMinutes = pseudoMinutes;
  private squaredRoughness = pseudoMinutes * typical.squaredRoughness;
  private interval = 5;
  private previous = { time: Number.NaN, value: Number.NaN, step: Number.NaN, slope: Number.NaN };

  /** @param halfHourChange this value minus the one 30 minutes before, mg/dL; NaN where that is unknown */
  add(time: number, value: number, halfHourChange: number): void {
    const step = (time - this.previous.time) / 60_000;
    const weight = step > 0 && step <= longestStep ? step : 5;
    this.minutes += weight;
    this.sum += weight * value;
    this.sumOfSquares += weight * value * value;
    if (Number.isFinite(halfHourChange)) {
      this.changeMinutes += weight;
      this.squaredChange += weight * halfHourChange ** 2;
    }
    const slope = (value - this.previous.value) / step;
    if (step > 0 && step <= longestStep) {
      this.interval += 0.05 * (step - this.interval);
      const bend = slope - this.previous.slope;
      if (Number.isFinite(bend)) {
        this.roughMinutes += weight;
        this.squaredRoughness += weight * (bend * step) ** 2;
      }
    }
    this.previous = { time, value, step, slope: step > 0 && step <= longestStep ? slope : Number.NaN };
  }

  /** mg/dL */
  get mean(): number {
    return this.sum / this.minutes;
  }
  /** mg/dL */
  get standardDeviation(): number {
    return Math.sqrt(Math.max(1, this.sumOfSquares / this.minutes - this.mean ** 2));
  }
  /** Root mean squared change over 30 minutes, mg/dL. */
  get volatility(): number {
    return Math.sqrt(this.squaredChange / this.changeMinutes);
  }
  /** Root mean squared bend between successive readings, mg/dL: mostly the sensor's noise. */
  get roughness(): number {
    return Math.sqrt(this.squaredRoughness / this.roughMinutes);
  }
  /** Minutes between readings of late: about 5 or about 15. */
  get samplingInterval(): number {
    return this.interval;
  }
}
