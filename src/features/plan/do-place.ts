import type { SuggestionId } from '../../domain/plan/suggestion.ts';
import { places } from '../places.ts';

export type DoWord =
  | 'pressure'
  | 'session'
  | 'glucose'
  | 'exercise'
  | 'food'
  | 'logMeal'
  | 'logRest'
  | 'logWeight'
  | 'profile'
  | 'safety'
  | 'report';

/** Where a suggestion is taken up; absent where nothing in the app helps. */
export const doPlaces: Partial<Readonly<Record<SuggestionId, readonly [DoWord, string]>>> = {
  talkAboutLows: ['report', places.glucoseReport],
  talkAboutPressure: ['report', places.pressureReport],
  talkAboutTimeInRange: ['report', places.glucoseReport],
  finishHomeWeek: ['session', places.pressureSession],
  beginHomeWeek: ['pressure', places.pressure],
  measureMorning: ['session', places.pressureSession],
  measureEvening: ['session', places.pressureSession],
  twoReadings: ['session', places.pressureSession],
  sensorCoverage: ['glucose', places.glucose],
  checkBeforeBed: ['glucose', places.glucose],
  walkAfterMeal: ['food', places.food],
  lowerMeal: ['food', places.food],
  vegetablesFirst: ['food', places.food],
  logMealsWithCarbs: ['logMeal', places.log('meal')],
  foodDiary: ['logMeal', places.log('meal')],
  easyDay: ['exercise', places.exercise],
  nextSession: ['exercise', places.exercise],
  strengthTwice: ['exercise', places.exercise],
  restingRate: ['logRest', places.log('restingHeartRate')],
  sodium: ['food', places.food],
  vegetablesAndFruit: ['food', places.food],
  weighDaily: ['logWeight', places.log('weight')],
  completeProfile: ['profile', places.profile],
  takeBackup: ['safety', places.safety],
};
