import { useFormat } from '../../ui/preferences.tsx';

/** A share of the readings: whole percents, and tenths where the targets are a few percent. */
export function useShare(): (percent: number) => string {
  const format = useFormat();
  return (percent) => format.percent(percent / 100, percent > 0 && percent < 9.95 ? 1 : 0);
}
