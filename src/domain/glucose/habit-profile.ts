/** Half hours of a day. */
const slots = 48;
/** Days' worth of evidence that a slot needs before its habit counts for half. */
const pseudoDays = 2;

/**
 * What glucose habitually does at each half hour of this person's local day: its level, and its change over the
 * following 30 and 60 minutes, from past hours only. Neighbouring slots are blended, so that the clock has no steps.
 */
export class HabitProfile {
  private readonly weight = new Float64Array(slots);
  private readonly level = new Float64Array(slots);
  private readonly change30 = new Float64Array(slots);
  private readonly change60 = new Float64Array(slots);

  /**
   * @param minuteOfDay local clock, 0 to 1440
   * @param minutes how much time this reading stands for
   */
  add(minuteOfDay: number, minutes: number, level: number, change30: number, change60: number): void {
    if (!Number.isFinite(level + change30 + change60)) return;
    const slot = Math.floor(minuteOfDay / 30) % slots;
    const days = minutes / 30;
    (this.weight[slot] as number) += days;
    (this.level[slot] as number) += days * level;
    (this.change30[slot] as number) += days * change30;
    (this.change60[slot] as number) += days * change60;
  }

  /** Blends the two slots around `minuteOfDay`; shrunk to no change, and to `mean`, where few days are known. */
  at(minuteOfDay: number, mean: number): { level: number; change30: number; change60: number; evidence: number } {
    const position = minuteOfDay / 30 - 0.5;
    const left = (Math.floor(position) + slots) % slots;
    const right = (left + 1) % slots;
    const share = position - Math.floor(position);
    const blend = (values: Float64Array) => (1 - share) * (values[left] as number) + share * (values[right] as number);
    const weight = blend(this.weight);
    const total = weight + pseudoDays;
    return {
      level: (blend(this.level) + pseudoDays * mean) / total,
      change30: blend(this.change30) / total,
      change60: blend(this.change60) / total,
      evidence: weight / total,
    };
  }
}
