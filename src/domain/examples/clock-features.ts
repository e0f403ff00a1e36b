import { wallClockAt } from '../calendar.ts';

const dayMs = 86_400_000;

/** The person's clock as `harmonics` pairs of sine and cosine: midnight lies beside 23:59. */
export function clockFeatures(time: number, utcOffset: number, harmonics: number): number[] {
  const angle = (2 * Math.PI * (wallClockAt(time, utcOffset) % dayMs)) / dayMs;
  return Array.from({ length: harmonics }, (_, index) => index + 1).flatMap((n) => [
    Math.sin(n * angle),
    Math.cos(n * angle),
  ]);
}
