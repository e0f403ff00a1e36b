import type { ObservationKind, ObservationValues } from '../domain/observation.ts';
import { fieldsOfKind } from '../domain/observation-fields.ts';

/** A value whose fields may be missing. */
export type Unchecked<K extends ObservationKind> = {
  readonly [F in keyof ObservationValues[K]]?: ObservationValues[K][F] | undefined;
};

/**
 * The value without its missing fields, and without optional numbers that no body can have: a wrong maximum of the heart
 * rate does not cost the workout. What is not optional stays, for the collector to judge.
 */
export function keptFields<K extends ObservationKind>(kind: K, value: Unchecked<K>): ObservationValues[K] {
  const given = value as Readonly<Record<string, unknown>>;
  const kept = fieldsOfKind(kind).filter(([name, field]) => {
    const found = given[name];
    if (found === undefined || found === null) return false;
    if (!field.optional || field.type !== 'number') return true;
    return typeof found === 'number' && found >= field.hard[0] && found <= field.hard[1];
  });
  return Object.fromEntries(kept.map(([name]) => [name, given[name]])) as unknown as ObservationValues[K];
}
