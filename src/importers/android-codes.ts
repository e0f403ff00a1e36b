/**
 * Numbers that Google Fit and Health Connect write for the same answers
 * (developers.google.com/fit/datatypes/health, developer.android.com/reference/androidx/health/connect/client/records).
 */
import type { BodyPosture, MealRelation, MeasuredArm } from '../domain/observation-choices.ts';

export const mealRelationOf: Readonly<Record<number, MealRelation>> = { 2: 'fasting', 3: 'beforeMeal', 4: 'afterMeal' };

/** 4 is half lying. */
export const postureOf: Readonly<Record<number, BodyPosture>> = { 1: 'standing', 2: 'sitting', 3: 'lying', 4: 'lying' };

/** Wrist and upper arm. */
export const armOf: Readonly<Record<number, MeasuredArm>> = { 1: 'left', 2: 'right', 3: 'left', 4: 'right' };
