import { type ChosenUnits, decimalsOf, fromCanonical, isChoosable, unitChoices } from '../domain/chosen-units.ts';
import type { Measurement, ObservationKind, ObservationValues } from '../domain/observation.ts';
import { mainField, mainNumber, type NumberField, observationFields } from '../domain/observation-fields.ts';
import type kinds from './i18n/en/kinds.ts';
import type { Language } from './i18n/languages.ts';
import type { Translation } from './i18n/translation.ts';

/** The words of kinds, fields, answers and units, in the person's language. */
export type KindWords = Translation<typeof kinds>;

/** A number and its unit apart, because they are set in different sizes. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** A measurement in the parts that a list shows. */
export interface Description extends Quantity {
  /** What stands for the kind's name where the person gave it one: "Ibuprofen", "Running", "Lunch". */
  readonly title: string | null;
  /** What else was measured, most important first. */
  readonly rest: readonly string[];
}

export interface MeasurementFormat {
  /** A number of a field in the person's unit. */
  field(kind: ObservationKind, field: string, canonical: number): Quantity;
  fieldText(kind: ObservationKind, field: string, canonical: number): string;
  /** The one number that stands for the measurement, for a card; a text alone where it has none. */
  measurement(measurement: Measurement): Quantity;
  describe(measurement: Measurement): Description;
  measurementText(measurement: Measurement): string;
}

/** A slash or a percent sign stands at its number; any other unit keeps a space. */
export const unitGap = (unit: string): string => (unit === '' || unit.startsWith('/') || unit === '%' ? '' : ' ');

export const withUnit = ({ value, unit }: Quantity): string => value + unitGap(unit) + unit;

const unitSeparated = (parts: readonly string[]) => parts.filter((part) => part !== '');

interface FormatParts {
  readonly language: Language;
  readonly units: ChosenUnits;
  readonly words: KindWords;
  readonly number: (value: number, fewest?: number, most?: number) => string;
}

/** How every kind of measurement is written, read from the table of fields. */
export function measurementFormat({ language, units, words, number }: FormatParts): MeasurementFormat {
  const { units: unit, fields, choices } = words;

  /** "7 h 30 min", "45 min". */
  const span = (minutes: number): Quantity => {
    const whole = Math.round(minutes);
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    if (hours === 0) return { value: number(rest), unit: unit.minutes };
    if (rest === 0) return { value: number(hours), unit: unit.hours };
    return { value: `${number(hours)} ${unit.hours} ${number(rest)}`, unit: unit.minutes };
  };

  const field = (kind: ObservationKind, name: string, canonical: number): Quantity => {
    const { quantity } = (observationFields[kind] as Record<string, NumberField>)[name] as NumberField;
    const digits = kind === 'bodyFat' ? 1 : decimalsOf(quantity, units);
    const value = fromCanonical(quantity, canonical, units);
    if (isChoosable(quantity)) {
      // A height of 172 cm was not measured to the millimetre.
      return {
        value: number(value, quantity === 'length' ? 0 : digits, digits),
        unit: units[unitChoices[quantity].setting],
      };
    }
    switch (quantity) {
      case 'pressure':
        return { value: number(value), unit: 'mmHg' };
      case 'perMinute':
        return { value: number(value), unit: unit.perMinute };
      case 'percent':
        return { value: number(value, digits, digits), unit: '%' };
      case 'milliseconds':
        return { value: number(value), unit: unit.milliseconds };
      case 'minutes':
        return span(value);
      case 'metres':
        return name === 'metres' && value >= 1000
          ? { value: number(value / 1000, 1, 2), unit: unit.kilometres }
          : { value: number(value), unit: unit.metres };
      case 'kilocalories':
        return { value: number(value), unit: unit.kilocalories };
      case 'grams':
        return { value: number(value, 0, digits), unit: unit.grams };
      case 'milligrams':
        return { value: number(value), unit: unit.milligrams };
      case 'insulinUnits':
        return { value: number(value, 0, digits), unit: unit.insulinUnits };
      case 'count':
        return { value: number(value), unit: unit.steps };
      case 'score':
        return { value: number(value, 0, 1), unit: kind === 'symptom' ? '/10' : '/5' };
    }
  };
  const fieldText = (kind: ObservationKind, name: string, canonical: number) => withUnit(field(kind, name, canonical));

  /** Numbers of fields that may be left out, the ones that are there. */
  const named = (measured: Measurement, names: readonly string[], labelled = true): string[] =>
    names.flatMap((name) => {
      const value = (measured.value as Readonly<Record<string, unknown>>)[name];
      if (typeof value !== 'number') return [];
      const text = fieldText(measured.kind, name, value);
      return labelled
        ? [`${inSentence((fields[measured.kind] as Record<string, string>)[name] ?? '')} ${text}`]
        : [text];
    });

  const inSentence = (word: string) =>
    language === 'en' && !/^[A-Z]{2}/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
  const answered = (...answers: (keyof typeof choices | undefined)[]) =>
    answers.flatMap((answer) => (answer ? [inSentence(choices[answer])] : []));

  const measurement = (measured: Measurement): Quantity => {
    const { kind, value } = measured;
    if (kind === 'bloodPressure')
      return { value: `${number(value.systolic)}/${number(value.diastolic)}`, unit: 'mmHg' };
    if (kind === 'medication') return { value: value.name, unit: value.dose ?? '' };
    if (kind === 'note') return { value: value.text, unit: '' };
    const main = mainNumber(measured);
    if (main === null)
      return { value: measured.kind === 'meal' ? (measured.value.text ?? '') : (titleOf(measured) ?? ''), unit: '' };
    if (kind === 'sleep') {
      const whole = Math.round(main);
      return { value: `${number(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`, unit: unit.hours };
    }
    return field(kind, mainField[kind] as string, main);
  };

  const titleOf = ({ kind, value }: Measurement): string | null => {
    if (kind === 'workout') return choices[value.type];
    if (kind === 'meal') return value.text ?? null;
    return kind === 'medication' || kind === 'symptom' ? value.name : null;
  };

  const describe = (measured: Measurement): Description => {
    const title = titleOf(measured);
    const rest = restOf(measured);
    const { kind, value } = measured;
    if (kind === 'note') return { title, value: '', unit: '', rest: [value.text] };
    if (kind === 'medication') return { title, value: value.dose ?? '', unit: '', rest };
    if (kind === 'meal') {
      const { carbohydrate } = value;
      const carbs = carbohydrate === undefined ? { value: '', unit: '' } : field(kind, 'carbohydrate', carbohydrate);
      const label = language === 'en' ? ` ${inSentence(fields.meal.carbohydrate)}` : fields.meal.carbohydrate;
      return { title, ...carbs, unit: carbs.unit && carbs.unit + label, rest };
    }
    if (kind === 'sleep') return { title, ...field(kind, 'minutesAsleep', value.minutesAsleep), rest };
    return { title, ...(mainNumber(measured) === null ? { value: '', unit: '' } : measurement(measured)), rest };
  };

  const restOf = (measured: Measurement): string[] => {
    const { kind, value } = measured;
    switch (kind) {
      case 'glucose':
        return answered(value.mealRelation);
      case 'bloodPressure':
        return [
          ...named(measured, ['pulse'], false),
          ...answered(value.arm, value.posture),
          ...(value.irregularBeat ? [inSentence(words.irregular)] : []),
          ...(value.readings && value.readings.length > 1 ? [meanOf(value.readings)] : []),
        ];
      case 'heartRateVariability':
        return value.rmssd === undefined
          ? [fields.heartRateVariability.sdnn]
          : [fields.heartRateVariability.rmssd, ...named(measured, ['sdnn'])];
      case 'sleep':
        return named(measured, ['minutesDeep', 'minutesRem', 'minutesLight', 'minutesAwake', 'minutesInBed']);
      case 'steps':
        return named(measured, ['minutes'], false);
      case 'workout':
        return [
          ...named(measured, ['metres', 'averageHeartRate', 'kilocalories'], false),
          ...named(measured, ['maximumHeartRate', 'metresClimbed']),
        ];
      case 'meal':
        return [
          ...named(measured, ['protein', 'fat', 'fibre', 'sodium', 'potassium']),
          ...named(measured, ['kilocalories'], false),
        ];
      case 'insulin':
        return [...answered(value.action), ...(value.name ? [value.name] : [])];
      case 'mood':
        return [inSentence(scoreWord(words.moods, value.score))].filter(Boolean);
      case 'stress':
        return [inSentence(scoreWord(words.stresses, value.score))].filter(Boolean);
      default:
        return [];
    }
  };

  const scoreWord = (scale: KindWords['moods'], score: number) => (scale as Record<number, string>)[score] ?? '';
  const meanOf = (readings: NonNullable<ObservationValues['bloodPressure']['readings']>) =>
    inSentence(words.meanOf.replace('{{count}}', number(readings.length)));

  return {
    field,
    fieldText,
    measurement,
    describe,
    measurementText: (measured) => {
      const { title, rest, ...quantity } = describe(measured);
      return unitSeparated([title ?? '', withUnit(quantity), ...rest]).join(language === 'zh' ? '，' : ', ');
    },
  };
}
