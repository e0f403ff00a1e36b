import { localDay } from '../../domain/calendar.ts';
import type { Expected } from '../../domain/examples/expectation.ts';
import type { Observation, ObservationKind } from '../../domain/observation.ts';
import { expectedForMeal } from '../../workflows/expected-for-meal.ts';
import { expectedForWorkout } from '../../workflows/expected-for-workout.ts';
import { expectedForPressure } from '../../workflows/expected-pressure.ts';
import type { Services } from '../../workflows/services.ts';
import { unusualNight } from '../../workflows/unusual-night.ts';

type Ask = (services: Services, observation: Observation) => Promise<Expected>;

const night: Ask = (services, { time, utcOffset }) => unusualNight(services, localDay(time, utcOffset));

/** Kinds that something is expected of, and which workflow says what. */
const asks: Partial<Record<ObservationKind, Ask>> = {
  meal: (services, { id }) => expectedForMeal(services, id),
  workout: (services, { id }) => expectedForWorkout(services, id),
  bloodPressure: (services, { id }) => expectedForPressure(services, id),
  sleep: night,
  heartRateVariability: night,
};

/** Null where nothing is expected of such an entry. */
export const askForEntry = (kind: ObservationKind): Ask | null => asks[kind] ?? null;
