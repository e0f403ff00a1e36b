import type { ObservationKind } from '../../observation.ts';

/**
 * `now`: measure again and, with symptoms, call for help. `soon`: today or tomorrow, a call to whoever cares for the person.
 * `note`: nothing to do but to know it.
 */
export const safetySeverities = ['now', 'soon', 'note'] as const;
export type SafetySeverity = (typeof safetySeverities)[number];

const safetyCodes = [
  'severePressure',
  'severePressureInPregnancy',
  'veryLowGlucose',
  'lowGlucose',
  'veryHighGlucose',
  'veryLowOxygen',
  'lowOxygen',
  'slightlyLowOxygen',
  'veryLowTemperature',
  'lowTemperature',
  'fever',
  'highFever',
  'verySlowPulse',
  'slowPulse',
  'fastPulse',
  'veryFastPulse',
  'weightGainHeartFailure',
  'weightGain',
  'pregnancy',
  'betaBlocker',
  'underage',
] as const;
export type SafetyCode = (typeof safetyCodes)[number];

/** Whose threshold it is. */
export type SafetySource =
  | 'accAha2017'
  | 'acog2020'
  | 'battelino2019'
  | 'news2'
  | 'heartFailureGuideline'
  | 'who2020'
  | 'brawner2004'
  | 'adultsOnly';

/** What must not be suggested while a flag holds. */
const exclusions = [
  /** Any exercise. */
  'exercise',
  /** More, or harder, exercise than usual. */
  'harderExercise',
  /** Anything about weight. */
  'weight',
  /** A meal, or a walk, to lower glucose. */
  'lowerGlucose',
  /** Zones of the heart rate by age. */
  'heartRateZones',
  /** Targets made for adults. */
  'adultTargets',
] as const;
export type Exclusion = (typeof exclusions)[number];

/** A reading that a flag, or a suggestion, rests on. */
export interface ReadingOrigin {
  readonly kind: ObservationKind;
  /** Epoch ms. */
  readonly time: number;
  /** Main value, canonical unit; of a blood pressure the systolic. */
  readonly value: number;
  /** The diastolic. */
  readonly secondary?: number;
}

export interface SafetyFlag {
  readonly code: SafetyCode;
  readonly severity: SafetySeverity;
  /** Empty where the profile says it. */
  readonly origins: readonly ReadingOrigin[];
  readonly source: SafetySource;
  readonly excludes: readonly Exclusion[];
}
