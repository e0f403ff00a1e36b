import { type MealSlot, saltyMeals, usualMeals } from './own-meals.ts';
import type { PersonSketch } from './sketch.ts';

const clock = (hours: number, minutes = 0): number => 60 * hours + minutes;

/** One per situation in which Attune wants to help. Two months of each; the readings change after fifty days. */
export const peopleNames = ['hypertension', 'diabetes', 'training', 'food'] as const;
export type PersonName = (typeof peopleNames)[number];

/** The day from which each one's readings change, and how many days there are. */
export const changeDay = 50;
export const wholeDays = 60;

const nobody = {
  conditions: [],
  goals: [],
  guideline: 'esc',
  medicines: [],
  training: [],
  meals: [],
  notes: [],
} as const satisfies Partial<PersonSketch>;

const walks = [0, 2, 4, 6].map((weekday) => ({
  weekday,
  type: 'walking' as const,
  minute: clock(18, 10),
  minutes: 35,
  effort: 0.33,
  speed: 5.2,
  chance: 0.8,
}));

const ramipril = {
  id: 'ramipril',
  name: 'Ramipril',
  dose: '5 mg',
  class: 'bloodPressure' as const,
  schedule: { times: [clock(7, 30)] },
};

/** Well set on a tablet; then pressure rises. */
const hypertension: PersonSketch = {
  ...nobody,
  age: 61,
  sex: 'male',
  heightCentimetres: 176,
  kilograms: 84,
  conditions: ['hypertension'],
  goals: [{ kind: 'bloodPressure', high: 130 }],
  medicines: [ramipril],
  pressure: { systolic: 128, diastolic: 79, pulse: 68, evening: -4, spread: 5, taken: 0.85, wholeWeek: [20, 27] },
  watch: { restingRate: 65, rmssd: 24, minutesAsleep: 410, wakes: clock(6, 40), stepsPerDay: 5000 },
  training: walks,
  turn: { day: changeDay, pressure: 12 },
};

/** A sensor, pens and meals; then the nights become low. */
const diabetes: PersonSketch = {
  ...nobody,
  age: 34,
  sex: 'female',
  heightCentimetres: 166,
  kilograms: 63,
  conditions: ['type1Diabetes'],
  goals: [{ kind: 'glucose', low: 70, high: 180 }],
  medicines: [{ id: 'glargine', name: 'Glargine', class: 'insulin', schedule: { times: [] } }],
  glucose: { level: 150, dawnRise: 20, gramsPerUnit: 11, loweredPerUnit: 44, basalUnits: 14, compressionLows: [22] },
  meals: usualMeals,
  training: walks.slice(0, 2),
  turn: { day: changeDay, nightGlucose: -200 },
};

/** A runner's week; then the resting rate is up, and the nights are short. */
const training: PersonSketch = {
  ...nobody,
  age: 38,
  sex: 'male',
  heightCentimetres: 181,
  kilograms: 74,
  watch: { restingRate: 52, rmssd: 58, minutesAsleep: 430, wakes: clock(6, 30), stepsPerDay: 6000 },
  training: [
    { weekday: 0, type: 'strength', minute: clock(18), minutes: 45, effort: 0.36, chance: 0.85 },
    { weekday: 1, type: 'running', minute: clock(18), minutes: 45, effort: 0.66, speed: 10.4, chance: 0.9 },
    { weekday: 3, type: 'running', minute: clock(18), minutes: 35, effort: 0.74, speed: 11.6, chance: 0.9 },
    { weekday: 4, type: 'cycling', minute: clock(17, 30), minutes: 60, effort: 0.5, speed: 25, chance: 0.6 },
    { weekday: 5, type: 'running', minute: clock(9), minutes: 75, effort: 0.62, speed: 9.9, chance: 0.9 },
  ],
  turn: { day: changeDay, restingRate: 7, rmssd: 0.7, minutesAsleep: -85 },
};

/** No sugar is measured: meals and a cuff; then the meals become salty, and pressure answers. */
const food: PersonSketch = {
  ...nobody,
  age: 57,
  sex: 'female',
  heightCentimetres: 164,
  kilograms: 72,
  conditions: ['hypertension'],
  goals: [{ kind: 'bloodPressure', high: 130 }],
  medicines: [ramipril],
  pressure: { systolic: 131, diastolic: 82, pulse: 70, evening: -3, spread: 5, taken: 0.85 },
  meals: usualMeals.map((slot): MealSlot => ({ ...slot, choices: slot.choices.filter(({ salty }) => !salty) })),
  turn: { day: changeDay, pressure: 3, meals: saltyMeals },
};

export const peopleSketches: Readonly<Record<PersonName, PersonSketch>> = { hypertension, diabetes, training, food };
