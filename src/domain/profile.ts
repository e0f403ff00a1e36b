/** What is known of a person beside the record: it decides how values are read. Nothing of it has to be given. */
import type { BodyMassTable } from './clinical/body/body-mass-table.ts';
import type { TargetGroup } from './clinical/glucose/glucose-ranges.ts';
import type { HomeWeek } from './clinical/pressure/home-week.ts';
import type { ObservationKind } from './observation.ts';
import type { LeftOutMarks } from './quality/left-out.ts';

export const sexes = ['female', 'male', 'other'] as const;
export type Sex = (typeof sexes)[number];

/** What changes targets or the meaning of a value. */
export const conditions = [
  'hypertension',
  'type1Diabetes',
  'type2Diabetes',
  'prediabetes',
  'pregnancy',
  'atrialFibrillation',
  'heartFailure',
  'coronaryDisease',
  'kidneyDisease',
  'copd',
  'asthma',
  'pacemaker',
] as const;
export type Condition = (typeof conditions)[number];

/** Whose grades of blood pressure are shown. */
export const guidelines = ['accAha', 'esc', 'esh'] as const;
export type Guideline = (typeof guidelines)[number];

/** Medicines that change how a value is read: a beta-blocker holds the heart rate down. */
export const medicationClasses = [
  'betaBlocker',
  'bloodPressure',
  'insulin',
  'glucoseLowering',
  'steroid',
  'other',
] as const;
export type MedicationClass = (typeof medicationClasses)[number];

/** When a medicine is due. */
export interface MedicationSchedule {
  /** Minutes after local midnight, ascending; empty where it is taken when needed. */
  readonly times: readonly number[];
  /** 0 Sunday … 6 Saturday; absent for every day. */
  readonly weekdays?: readonly number[];
}

export interface Medication {
  readonly id: string;
  readonly name: string;
  /** As written on the package: "5 mg". */
  readonly dose?: string;
  readonly class: MedicationClass;
  readonly schedule: MedicationSchedule;
  /** Local day from which it is taken so, `2026-11-23`: what a reading before it and one after it can be told apart by. */
  readonly since?: string;
}

/** A value that a person wants to reach or stay within, canonical unit of the kind's main field. */
export interface Goal {
  readonly kind: ObservationKind;
  readonly low?: number;
  readonly high?: number;
}

export interface ProfileDetails {
  readonly birthYear?: number;
  readonly sex?: Sex;
  readonly heightCentimetres?: number;
  readonly conditions: readonly Condition[];
  readonly medications: readonly Medication[];
  readonly goals: readonly Goal[];
  /** Null until it is chosen. */
  readonly guideline: Guideline | null;
  /** Whose targets for glucose are shown, where the person has chosen. */
  readonly glucoseTargets?: TargetGroup;
  /** Whose lines the body-mass index is read by; the WHO's until it is chosen. */
  readonly bodyMassTable?: BodyMassTable;
  /** Weeks of measuring that the person began, oldest first. */
  readonly homeWeeks?: readonly HomeWeek[];
  /** Readings that the person does not want to be learned from. */
  readonly leftOut?: LeftOutMarks;
}

export const noDetails: ProfileDetails = { conditions: [], medications: [], goals: [], guideline: null };
