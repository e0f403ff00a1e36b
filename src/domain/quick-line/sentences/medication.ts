import type { Measurement } from '../../observation.ts';
import type { QuickLineContext } from '../context.ts';
import { quickTokens } from '../words.ts';

const english = /^(?:i\s+)?(?:took|taken|take|medication\s*:|medicine\s*:|meds\s*:)\s+(?:my\s+)?/i;
/** 吃了 may be a medicine or a meal; 服用 is a medicine. */
const chinese = /^(?:我)?(?:吃了?药|服用了?|服了|用药\s*[:：]?|吃了)\s*[:：]?\s*/;
const dose =
  '\\d+(?:[.,/]\\d+)?\\s*(?:mg|mcg|µg|μg|ug|g|ml|iu|units?|tablets?|tabs?|pills?|capsules?|caps?|drops?|puffs?|sprays?|毫克|微克|克|毫升|片|粒|颗|滴|支|袋|丸|喷|国际单位|单位)(?![a-z])';
const trailing = new RegExp(`^(.+?)\\s*[,，]?\\s*(${dose}(?:\\s*[x×*]\\s*\\d+)?)$`, 'i');
const leading = new RegExp(`^(${dose})\\s*(?:of\\s+)?(.+)$`, 'i');
const counted = /^(\d{1,2})\s+(.+)$/;

/** `took metformin 500 mg`, `took 2 ibuprofen`, `吃了 二甲双胍 500mg`, and a known medicine without the verb. */
export function readMedication(text: string, { medicines = [] }: QuickLineContext): readonly Measurement[] | null {
  const verb = english.exec(text) ?? chinese.exec(text);
  const taken = verb === null ? text : text.slice(verb[0].length);
  const found = partsOf(taken.trim());
  if (found === null || !isName(found.name)) return null;
  const isKnown = medicines.some((name) => name.toLowerCase() === found.name.toLowerCase());
  if (verb === null && !isKnown) return null;
  const medication: Measurement = {
    kind: 'medication',
    value: { name: capitalised(found.name), ...(found.dose === undefined ? {} : { dose: found.dose }) },
  };
  const mayBeMeal =
    verb?.[0].startsWith('吃了') === true && !verb[0].includes('药') && found.dose === undefined && !isKnown;
  return mayBeMeal ? [{ kind: 'meal', value: { text: capitalised(found.name) } }, medication] : [medication];
}

interface Parts {
  readonly name: string;
  readonly dose?: string;
}

function partsOf(text: string): Parts | null {
  const after = trailing.exec(text);
  if (after?.[1] && after[2]) return { name: after[1].trim(), dose: spaced(after[2]) };
  const before = leading.exec(text);
  if (before?.[1] && before[2]) return { name: before[2].trim(), dose: spaced(before[1]) };
  const count = counted.exec(text);
  if (count?.[1] && count[2]) return { name: count[2].trim(), dose: count[1] };
  return text === '' ? null : { name: text };
}

/** 500mg is written 500 mg; 2片 stays. */
const spaced = (text: string) => text.replace(/(\d)\s*([a-zµμ])/gi, '$1 $2').trim();

/** A number of its own, or the name of something measured, is no medicine: "took blood pressure", "took a walk 30 min". */
const isName = (name: string): boolean =>
  /^\p{L}/u.test(name) &&
  !/^(?:an?|the|some)\s/i.test(name) &&
  !/(?:^|\s)\d/.test(name) &&
  name.length <= 60 &&
  quickTokens(name) === null;

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
