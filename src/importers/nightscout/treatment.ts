import type { SkipReason } from '../../domain/imported-file.ts';
import type { InsulinAction } from '../../domain/observation-choices.ts';
import { isObject, type JsonObject, listOf, numberOf, positiveOf, textOf } from '../json/json-value.ts';
import { unitNamedIn } from '../row-reader.ts';
import type { Found, RowFindings } from '../table/findings.ts';

/** Settings of a pump: a rate is no dose that was given. */
const pumpSetting = /temp.*basal|profile|combo basal|suspend|resume/i;
const longActing =
  /long|basal|lantus|levemir|tresiba|toujeo|basaglar|abasaglar|semglee|degludec|glargin|detemir|\bnph\b|insulatard|protaphan/i;
const saidInWords = /^(note|announcement|question)$/i;

/** A treatment may be several things at once: a meal with its bolus, a finger-prick with a note. */
export function treatmentFindings(treatment: JsonObject): Pick<RowFindings, 'found' | 'comment'> | SkipReason {
  const event = textOf(treatment.eventType) ?? '';
  if (pumpSetting.test(event)) return 'otherKind';
  const notes = textOf(treatment.notes);
  const found: Found[] = [
    ...glucoseOf(treatment, event),
    ...insulinOf(treatment, event),
    ...mealOf(treatment),
    ...exerciseOf(treatment, event),
  ];
  if (found.length > 0) return { found, ...(notes === undefined ? {} : { comment: notes }) };
  if (!saidInWords.test(event) || notes === undefined) return 'otherKind';
  return { found: [{ kind: 'note', value: { text: notes } }] };
}

/** Only what a meter showed: a sensor's value is among the entries. */
function glucoseOf({ glucose, glucoseType, units }: JsonObject, event: string): Found[] {
  const amount = positiveOf(glucose);
  const isFromMeter = textOf(glucoseType) === 'Finger' || (event === 'BG Check' && textOf(glucoseType) !== 'Sensor');
  if (amount === undefined || !isFromMeter) return [];
  return [{ glucose: { amount, unit: unitNamedIn(textOf(units) ?? '') } }];
}

/** By name where the treatment lists its injections, else by the kind of event. */
function insulinOf({ insulin, insulinInjections }: JsonObject, event: string): Found[] {
  const actionOf = (name: string): InsulinAction => (longActing.test(name) ? 'basal' : 'bolus');
  const injections = injectionsIn(insulinInjections);
  if (injections.length > 0)
    return injections.map(({ name, units }) => ({
      kind: 'insulin',
      value: { units, action: actionOf(name), ...(name === '' ? {} : { name: name.slice(0, 100) }) },
    }));
  const units = positiveOf(insulin);
  return units === undefined ? [] : [{ kind: 'insulin', value: { units, action: actionOf(event) } }];
}

/** JSON in a text, or already parsed. */
function injectionsIn(value: unknown): { name: string; units: number }[] {
  let list: unknown = value;
  if (typeof value === 'string')
    try {
      list = JSON.parse(value);
    } catch {
      return [];
    }
  return listOf(list).flatMap((each) => {
    const units = isObject(each) ? positiveOf(each.units) : undefined;
    return units === undefined || !isObject(each) ? [] : [{ name: textOf(each.insulin) ?? '', units }];
  });
}

function mealOf({ carbs, protein, fat, foodType }: JsonObject): Found[] {
  const [carbohydrate, proteins, fats] = [carbs, protein, fat].map(positiveOf);
  if (carbohydrate === undefined && proteins === undefined && fats === undefined) return [];
  const text = textOf(foodType)?.slice(0, 500);
  const value = {
    ...(text === undefined ? {} : { text }),
    ...(carbohydrate === undefined ? {} : { carbohydrate }),
    ...(proteins === undefined ? {} : { protein: proteins }),
    ...(fats === undefined ? {} : { fat: fats }),
  };
  return [{ kind: 'meal', value }];
}

function exerciseOf({ duration }: JsonObject, event: string): Found[] {
  const minutes = numberOf(duration);
  return event === 'Exercise' && minutes !== undefined && minutes > 0
    ? [{ kind: 'workout', value: { type: 'other', minutes } }]
    : [];
}
