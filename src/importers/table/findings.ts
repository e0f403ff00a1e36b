import type { SkipReason } from '../../domain/imported-file.ts';
import type { Measurement } from '../../domain/observation.ts';
import type { MealRelation } from '../../domain/observation-choices.ts';
import type { SampleKind } from '../../domain/samples.ts';
import type { WrittenValue } from '../glucose-value.ts';

/** A spot value of glucose as it is written: in which unit, only the whole file tells. */
export interface FoundGlucose {
  readonly glucose: WrittenValue;
  readonly mealRelation?: MealRelation;
}

/** What a device measured by the thousand, canonical unit. */
export interface FoundSample {
  readonly sample: SampleKind;
  readonly amount: number;
  /** After the row's time, milliseconds. */
  readonly delay: number;
  /** That the sample stands for; 0 where it is a moment's. */
  readonly seconds: number;
}

/** One thing that a row says; or why a part of it says nothing. */
export type Found = Measurement | FoundGlucose | FoundSample | SkipReason;

/** All that a row says. */
export interface RowFindings {
  /** As written, or epoch ms. */
  readonly time: string | number;
  /** Local time minus UTC, minutes, where the file names it apart from the time. */
  readonly utcOffset?: number | null;
  /** The IANA zone of this row's clock. */
  readonly zone?: string;
  readonly source?: string;
  readonly tags?: readonly string[];
  readonly comment?: string;
  readonly found: readonly Found[];
}

export const isMeasurement = (found: Found): found is Measurement => typeof found === 'object' && 'kind' in found;
export const isFoundGlucose = (found: Found): found is FoundGlucose => typeof found === 'object' && 'glucose' in found;
export const isFoundSample = (found: Found): found is FoundSample => typeof found === 'object' && 'sample' in found;
