import { targetRange } from '../../domain/glucose/target-range.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { usualWord } from '../../domain/usual-range.ts';
import type { StateTone } from '../../ui/StateWord.tsx';
import type { LatestByKind, LatestVital } from '../../workflows/latest-by-kind.ts';

/** One card of Today: a followed kind with its newest vital, or without one. */
export interface VitalCard {
  readonly kind: ObservationKind;
  readonly vital: LatestVital | null;
}

/** In the order the person chose. For glucose, the newer of the sensor's reading and the one logged by hand. */
export function vitalCards(follow: readonly ObservationKind[], latest: LatestByKind): VitalCard[] {
  return follow.map((kind) => {
    const logged = latest[kind] ?? null;
    if (kind !== 'glucose') return { kind, vital: logged };
    const sensed = latest.sensorGlucose ?? null;
    if (logged && sensed) return { kind, vital: sensed.time >= logged.time ? sensed : besideSensor(logged, sensed) };
    return { kind, vital: sensed ?? logged };
  });
}

const month = 30 * 86_400_000;

/** Too few values were logged by hand to know what is usual, but the sensor of the month before knows it. */
function besideSensor(logged: LatestVital, sensed: LatestVital): LatestVital {
  const newest = logged.recent.at(-1);
  if (logged.usual || newest === undefined || logged.time - sensed.time > month) return logged;
  return {
    ...logged,
    usual: sensed.usual,
    recent: [...sensed.recent.slice(1), newest],
    word: usualWord(newest.value, sensed.usual),
  };
}

/** Away from a person's own usual asks for a look, unless it is glucose inside its target range: that is said, not flagged. */
export function toneOf({ word, measurement }: LatestVital): StateTone {
  if (word === null) return 'unknown';
  if (word === 'usual' || measurement.kind !== 'glucose') return word;
  const glucose = measurement.value.milligramsPerDecilitre;
  if (glucose < targetRange.low || glucose > targetRange.high) return word;
  return word === 'above' ? 'aboveInTarget' : 'belowInTarget';
}
