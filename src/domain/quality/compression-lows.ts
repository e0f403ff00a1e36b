import type { GlucoseSeries } from '../glucose/series.ts';
import type { QualityFinding } from './quality-finding.ts';
import { readingsAt } from './readings-at.ts';

/** Hours of the person's clock in which most people lie: who lies on a sensor presses the fluid under it away. */
const lying = { from: 22, to: 9 };
/** A fall, and the way back, so large within a quarter of an hour: mg/dL. Sugar in blood seldom moves so fast both ways. */
const edge = 25;
const edgeMinutes = 16;
/** Below this a fall would be taken for a low, mg/dL. */
const lowBelow = 80;
/** Who turns over in bed does so after minutes or hours. */
const longestMinutes = 150;

/**
 * Lows that look pressed rather than real: at night, down within a quarter of an hour, and back as fast to about where it
 * was. It cannot be told from a real low by the sensor alone; a finger-prick could.
 */
export function compressionLows(series: GlucoseSeries): QualityFinding[] {
  const { times, values } = series;
  const found: QualityFinding[] = [];
  for (let index = 1; index < times.length; index++) {
    const before = edgeStart(series, index);
    if (before === null || (values[index] as number) >= lowBelow || !isLying(series, index)) continue;
    const end = wayBack(series, index, values[before] as number);
    if (end === null) continue;
    const lowest = Math.min(...values.subarray(index, end));
    found.push({
      rule: 'compressionLow',
      kind: 'glucose',
      from: times[before + 1] as number,
      to: times[end - 1] as number,
      size: (values[before] as number) - lowest,
      readings: readingsAt(series, before, end + 1),
    });
    index = end;
  }
  return found;
}

/** Where the fall to this reading began: within a quarter of an hour, by the edge at least; null where it did not. */
function edgeStart({ times, values }: GlucoseSeries, index: number): number | null {
  for (let at = index - 1; at >= 0; at--) {
    if ((times[index] as number) - (times[at] as number) > edgeMinutes * 60_000) return null;
    if ((values[at] as number) - (values[index] as number) >= edge) return at;
  }
  return null;
}

/** The first reading that is back up within a quarter of an hour of one below; null where it came back slowly or not. */
function wayBack({ times, values }: GlucoseSeries, from: number, level: number): number | null {
  for (let at = from + 1; at < times.length; at++) {
    const [time, value] = [times[at] as number, values[at] as number];
    if (time - (times[from] as number) > longestMinutes * 60_000) return null;
    if (value < level - edge) continue;
    for (let below = at - 1; below >= from; below--) {
      if (time - (times[below] as number) > edgeMinutes * 60_000) return null;
      if (value - (values[below] as number) >= edge) return at;
    }
    return null;
  }
  return null;
}

function isLying({ times, utcOffsets }: GlucoseSeries, index: number): boolean {
  const minutes = (times[index] as number) / 60_000 + (utcOffsets[index] as number);
  const hour = (((minutes % 1440) + 1440) % 1440) / 60;
  return hour >= lying.from || hour < lying.to;
}
