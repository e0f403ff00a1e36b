export type ClarkeZone = 'A' | 'B' | 'C' | 'D' | 'E';
export const clarkeZones: readonly ClarkeZone[] = ['A', 'B', 'C', 'D', 'E'];

/**
 * What acting on `predicted` would do where `actual` comes; both mg/dL (Clarke et al. 1987, Diabetes Care 10:622):
 * A the same treatment, B none or a harmless one, C an overcorrection, D a danger missed, E the opposite treatment.
 */
export function clarkeZone(actual: number, predicted: number): ClarkeZone {
  const within20 = Math.abs(predicted - actual) <= 0.2 * actual;
  if (within20 || (actual < 70 && predicted < 70)) return 'A';
  const above = actual > 70 && predicted > 180 && predicted > actual + 110;
  const below = actual >= 130 && actual <= 180 && predicted < 1.4 * (actual - 130);
  if (above || below) return 'C';
  if ((actual < 70 || actual > 240) && predicted >= 70 && predicted < 180) return 'D';
  return (actual <= 70 && predicted >= 180) || (actual >= 180 && predicted <= 70) ? 'E' : 'B';
}
