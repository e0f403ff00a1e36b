import { targetRange } from '../../domain/glucose/target-range.ts';
import type { ObservationKind } from '../../domain/observation.ts';
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
    if (logged && sensed) return { kind, vital: sensed.time >= logged.time ? sensed : logged };
    return { kind, vital: sensed ?? logged };
  });
}

/** Away from a person's own usual asks for a look, unless it is glucose inside its target range: that is said, not flagged. */
export function toneOf({ word, measurement }: LatestVital): StateTone {
  if (word === null) return 'unknown';
  if (word === 'usual' || measurement.kind !== 'glucose') return word;
  const glucose = measurement.value.milligramsPerDecilitre;
  if (glucose < targetRange.low || glucose > targetRange.high) return word;
  return word === 'above' ? 'aboveInTarget' : 'belowInTarget';
}
