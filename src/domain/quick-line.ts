/** One line of text to what was measured: `120/80 72`, `体重 71.2 公斤`, `slept 7h30`, `took metformin 500 mg at 8:00`. */
import { judge } from './plausible-range.ts';
import type { QuickLineContext, QuickReading } from './quick-line/context.ts';
import { readNumbers } from './quick-line/numbers.ts';
import { plainLine } from './quick-line/plain-line.ts';
import { readNote } from './quick-line/sentences/note.ts';
import { readSentence } from './quick-line/sentences.ts';
import { takeWhen } from './quick-line/when.ts';

export type { QuickLineContext, QuickReading };

export type QuickLine =
  /** Everything the line holds, in its order; at least one. The time is epoch ms, absent where the line says none. */
  | { readonly type: 'understood'; readonly readings: readonly QuickReading[]; readonly time?: number }
  /** One thing that may be several, likeliest first; at least two. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly QuickReading[]; readonly time?: number };

/** What the line means, or null where it does not (or not yet) mean anything. */
export function understandLine(line: string, context: QuickLineContext): QuickLine | null {
  const text = plainLine(line);
  if (text === '') return null;
  // A note is taken as it stands: its characters and its words of time are its own.
  const note = readNote(line.trim());
  if (note !== null) return settled([note.map((measurement) => readingOf(measurement, context))]);
  const whole = settled(readNumbers(text, context));
  if (whole !== null || context.clock === undefined) return whole ?? settled(readParts(text, context));
  const { time, isNight, rest } = takeWhen(text, context.clock);
  const meaning = settled(readNumbers(rest, context) ?? readParts(rest, context));
  if (meaning === null || time === null) return meaning;
  // "Slept 7 h last night" ended this morning.
  const isSleep =
    meaning.type === 'understood' && meaning.readings.every(({ measurement }) => measurement.kind === 'sleep');
  return isNight && isSleep ? meaning : { ...meaning, time };
}

const readingOf = (measurement: QuickReading['measurement'], context: QuickLineContext): QuickReading => ({
  measurement,
  plausibility: judge(measurement, context),
  unit: null,
});

type Choices = readonly (readonly QuickReading[])[];

/** A sentence, or several divided by commas, each of which may also be a number with its name. */
function readParts(text: string, context: QuickLineContext): Choices | null {
  const asSentence = (part: string) =>
    readSentence(part, context)?.map((measurement) => readingOf(measurement, context)) ?? null;
  const whole = asSentence(text);
  if (whole !== null) return [whole];
  const parts = text.split(/\s*[;、]\s*|\s*,(?!\d)\s*/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const choices: (readonly QuickReading[])[] = [];
  for (const part of parts) {
    const numbers = readNumbers(part, context);
    const sentence = numbers === null ? asSentence(part) : null;
    if (numbers === null && sentence === null) return null;
    choices.push(...(numbers ?? [sentence as QuickReading[]]));
  }
  return choices;
}

/** A question can be asked of one thing at a time. */
function settled(choices: Choices | null): QuickLine | null {
  const [first] = choices ?? [];
  if (choices === null || first === undefined) return null;
  if (choices.length === 1 && first.length > 1) return { type: 'ambiguous', candidates: first };
  if (choices.some(({ length }) => length !== 1)) return null;
  return { type: 'understood', readings: choices.flat() };
}
