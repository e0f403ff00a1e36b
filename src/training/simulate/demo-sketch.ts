import { usualMeals } from './own-meals.ts';
import type { PersonSketch } from './sketch.ts';

const clock = (hours: number, minutes = 0): number => 60 * hours + minutes;

/** The person of the demo: type 1 diabetes since adulthood, hypertension, and a training week of one's own. */
export const demoSketch: PersonSketch = {
  age: 52,
  sex: 'female',
  heightCentimetres: 168,
  kilograms: 71.5,
  conditions: ['type1Diabetes', 'hypertension'],
  guideline: 'esc',
  goals: [
    { kind: 'glucose', low: 70, high: 180 },
    { kind: 'bloodPressure', high: 130 },
    { kind: 'steps', low: 8000 },
  ],
  medicines: [
    {
      id: 'demo-ramipril',
      name: 'Ramipril',
      dose: '5 mg',
      class: 'bloodPressure',
      schedule: { times: [clock(7, 30)] },
    },
    {
      id: 'demo-amlodipine',
      name: 'Amlodipine',
      dose: '5 mg',
      class: 'bloodPressure',
      schedule: { times: [clock(7, 30)] },
      fromDay: 31,
      lowers: [10, 6],
    },
    { id: 'demo-glargine', name: 'Glargine', dose: '16 U', class: 'insulin', schedule: { times: [] } },
    { id: 'demo-lispro', name: 'Lispro', class: 'insulin', schedule: { times: [] } },
  ],
  glucose: {
    level: 147,
    dawnRise: 24,
    gramsPerUnit: 10,
    loweredPerUnit: 40,
    basalUnits: 16,
    compressionLows: [13, 47],
  },
  pressure: {
    systolic: 141,
    diastolic: 87,
    pulse: 64,
    evening: -5,
    spread: 5.5,
    taken: 0.84,
    wholeWeek: [48, 55],
  },
  watch: { restingRate: 61, rmssd: 34, minutesAsleep: 415, wakes: clock(6, 45), stepsPerDay: 5200 },
  training: [
    { weekday: 0, type: 'strength', minute: clock(17, 30), minutes: 40, effort: 0.38, chance: 0.85 },
    { weekday: 1, type: 'running', minute: clock(17, 20), minutes: 32, effort: 0.66, speed: 8.6, chance: 0.9 },
    { weekday: 2, type: 'walking', minute: clock(20), minutes: 28, effort: 0.28, speed: 5.3, chance: 0.7 },
    { weekday: 3, type: 'cycling', minute: clock(17, 10), minutes: 50, effort: 0.52, speed: 19, chance: 0.75 },
    { weekday: 4, type: 'walking', minute: clock(20, 5), minutes: 25, effort: 0.28, speed: 5.3, chance: 0.6 },
    { weekday: 5, type: 'running', minute: clock(10, 15), minutes: 46, effort: 0.62, speed: 8.2, chance: 0.8 },
    { weekday: 6, type: 'hiking', minute: clock(14), minutes: 75, effort: 0.4, speed: 4.9, chance: 0.55 },
    { weekday: 6, type: 'strength', minute: clock(10, 30), minutes: 35, effort: 0.36, chance: 0.4 },
  ],
  meals: usualMeals,
  cold: [37, 40],
  notes: [
    [4, 12.2, 'New sensor'],
    [14, 12.2, 'New sensor'],
    [19, 21.6, 'Birthday dinner, guessed the carbs'],
    [30, 16.5, 'Visit to the practice: blood pressure still above the goal, amlodipine added from tomorrow'],
    [38, 10.4, 'A cold, no sport this week'],
    [44, 20.6, 'Evening walk felt easy again'],
    [54, 21.7, 'Home week of blood pressure finished'],
  ],
};
