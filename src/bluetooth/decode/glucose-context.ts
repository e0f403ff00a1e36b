/** Glucose Measurement Context, 0x2A34 (Glucose Service 1.0.1): of it, how the reading stands to a meal. */
import type { MealRelation } from '../../domain/observation-choices.ts';
import { ByteReader } from '../byte-reader.ts';

const hasCarbohydrate = 0x01;
const hasMeal = 0x02;
const isExtended = 0x80;

/** The fourth, "casual", says nothing that we keep. */
const meals: Readonly<Record<number, MealRelation>> = { 1: 'beforeMeal', 2: 'afterMeal', 3: 'fasting', 5: 'bedtime' };

export interface GlucoseContext {
  /** Of the reading that it belongs to. */
  readonly sequence: number;
  readonly mealRelation: MealRelation | null;
}

export function decodeGlucoseContext(view: DataView): GlucoseContext {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const sequence = bytes.uint16();
  if (flags & isExtended) bytes.skip(1);
  if (flags & hasCarbohydrate) bytes.skip(3);
  return { sequence, mealRelation: flags & hasMeal ? (meals[bytes.uint8()] ?? null) : null };
}
