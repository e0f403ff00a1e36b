import { selectWindows, type Windows } from '../domain/glucose/windows.ts';

/** Neighbouring windows say nearly the same; beyond this many, more cost time and bring nothing. */
const mostWindows = 512;

/** At most `most` windows, 512 unless told, evenly spread in time: the same ones on every run. */
export function thinned(windows: Windows, most = mostWindows): Windows {
  if (windows.count <= most) return windows;
  return selectWindows(
    windows,
    Array.from({ length: most }, (_, index) => Math.floor((index * windows.count) / most)),
  );
}
