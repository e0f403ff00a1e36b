const dayMs = 86_400_000;

/** Days since the epoch of `2026-11-23`, and back. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
export const dayOfNumber = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
