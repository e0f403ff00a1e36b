/** Kinds that a card of Today or a line of a chart can follow: those that one number stands for. */

import { type ObservationKind, observationKinds } from './observation.ts';
import { mainField } from './observation-fields.ts';

/** Heights do not change, and a meal, a dose or a symptom is an event rather than a course. */
const events: ReadonlySet<ObservationKind> = new Set(['height', 'meal', 'insulin', 'symptom']);

export const followableKinds: readonly ObservationKind[] = observationKinds.filter(
  (kind) => mainField[kind] !== null && !events.has(kind),
);
