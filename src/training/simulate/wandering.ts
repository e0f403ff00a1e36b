import { normal, type Random } from '../../learning/random.ts';

/** An Ornstein-Uhlenbeck process, one value per step: it wanders and comes back. */
export function wandering(
  random: Random,
  { spread, stepsToForget }: { readonly spread: number; readonly stepsToForget: number },
): () => number {
  const keep = Math.exp(-1 / stepsToForget);
  const kick = spread * Math.sqrt(1 - keep ** 2);
  let state = spread * normal(random);
  return () => {
    state = keep * state + kick * normal(random);
    return state;
  };
}

/** The same, following with a delay of so many steps: what has inertia does not turn at once. */
export function smoothed(next: () => number, steps: number): () => number {
  let state = next();
  return () => {
    state += (next() - state) / steps;
    return state;
  };
}

export const bell = (distance: number, width: number): number => Math.exp(-0.5 * (distance / width) ** 2);

export const rounded = (value: number, decimals = 0): number => Number(value.toFixed(decimals));
