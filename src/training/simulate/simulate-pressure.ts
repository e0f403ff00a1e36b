import type { TimedPressure } from '../../domain/examples/blood-pressure.ts';
import { normal, type Random } from '../../learning/random.ts';

const dayMs = 86_400_000;

/**
 * Level between people and day-by-day standard deviation within one, of home readings in the morning over four weeks,
 * 1215 people: Kato et al. 2010, The Ohasama study, Am J Hypertens 23:980. mmHg.
 */
const published = {
  systolic: { level: 123.4, between: 15.1, within: 8.6, withinSpread: 3.1 },
  diastolic: { level: 75.7, between: 9.0, within: 5.8, withinSpread: 2.0 },
};

/** Ours, where no figure was at hand: how systolic and diastolic go together, between people and from day to day. */
const together = 0.7;
/** Ours: of the variance within a person so much moves slowly, and e⁻¹ of it is left after so many days. */
const slowShare = 0.25;
const slowDays = 10;
/** Ours: evening against morning, standard deviation between people, mmHg. */
const eveningSpread = 3;

/** A standard deviation of one's own: log-normal with the published mean and spread. */
function ownSpread({ within, withinSpread }: (typeof published)['systolic'], random: Random): number {
  const variance = Math.log(1 + (withinSpread / within) ** 2);
  return within * Math.exp(Math.sqrt(variance) * normal(random) - variance / 2);
}

/** Two standard normals that go together. */
function pair(random: Random): [number, number] {
  const first = normal(random);
  return [first, together * first + Math.sqrt(1 - together ** 2) * normal(random)];
}

/** Mornings and evenings of one person whom nobody measured. */
export function simulatePressure(days: number, random: Random): TimedPressure[] {
  const { systolic, diastolic } = published;
  const [upper, lower] = pair(random);
  const levels = [systolic.level + systolic.between * upper, diastolic.level + diastolic.between * lower] as const;
  const spreads = [ownSpread(systolic, random), ownSpread(diastolic, random)] as const;
  const evening = pair(random).map((value) => eveningSpread * value) as [number, number];
  const kept = Math.exp(-0.5 / slowDays);
  let slow = pair(random);
  return Array.from({ length: 2 * days }, (_, half) => {
    const step = pair(random);
    slow = slow.map((value, side) => kept * value + Math.sqrt(1 - kept ** 2) * (step[side] as number)) as [
      number,
      number,
    ];
    const quick = pair(random);
    const value = (side: 0 | 1) =>
      levels[side] +
      (half % 2) * evening[side] +
      spreads[side] * (Math.sqrt(slowShare) * slow[side] + Math.sqrt(1 - slowShare) * quick[side]);
    // 7:00 and 20:00 of the day.
    const time = Math.floor(half / 2) * dayMs + (half % 2 === 0 ? 7 : 20) * 3_600_000;
    return { time, utcOffset: 0, systolic: value(0), diastolic: Math.min(value(1), value(0) - 10) };
  });
}
