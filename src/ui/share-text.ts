import type { Format } from './format.ts';

/**
 * A share in percent: tenths where the targets are a few percent or almost all is reached. Some is never written as
 * none, and not all never as all: beside a low, "100% in range" would be wrong.
 */
export function shareText(percent: number, format: Pick<Format, 'percent'>): string {
  return percent === 0 || (percent >= 9.95 && (percent <= 99 || percent === 100))
    ? format.percent(percent / 100)
    : shareInTenths(percent, format);
}

/** The same with tenths throughout, for a table on paper. */
export function shareInTenths(percent: number, format: Pick<Format, 'percent'>): string {
  if (percent > 0 && percent < 0.1) return `<${format.percent(0.001, 1)}`;
  return format.percent((percent > 99 ? Math.floor(percent * 10) / 10 : percent) / 100, 1);
}
