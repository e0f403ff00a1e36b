import type { Measurement } from '../observation.ts';
import type { QuickLineContext } from './context.ts';
import { readHeight } from './sentences/height.ts';
import { readInsulin } from './sentences/insulin.ts';
import { readMeal } from './sentences/meal.ts';
import { readMedication } from './sentences/medication.ts';
import { readNote } from './sentences/note.ts';
import { readPressureWords } from './sentences/pressure-words.ts';
import { readScore } from './sentences/score.ts';
import { readSleep } from './sentences/sleep.ts';
import { readSteps } from './sentences/steps.ts';
import { readSymptom } from './sentences/symptom.ts';
import { readWorkout } from './sentences/workout.ts';

/**
 * What a sentence may mean, likeliest first, or null where it is not of this kind: one measurement where it says which,
 * several where the person has to choose.
 */
export type SentenceReader = (text: string, context: QuickLineContext) => readonly Measurement[] | null;

/** The first that understands the whole sentence has it; those that need the most particular words come first. */
const readers: readonly SentenceReader[] = [
  readNote,
  readPressureWords,
  readSteps,
  readSleep,
  readInsulin,
  readScore,
  readHeight,
  readWorkout,
  readMeal,
  readMedication,
  readSymptom,
];

export function readSentence(text: string, context: QuickLineContext): readonly Measurement[] | null {
  for (const read of readers) {
    const meaning = read(text, context);
    if (meaning !== null && meaning.length > 0) return meaning;
  }
  return null;
}
