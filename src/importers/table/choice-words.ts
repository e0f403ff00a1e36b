import {
  bodyPostures,
  insulinActions,
  mealRelations,
  measuredArms,
  workoutTypes,
} from '../../domain/observation-choices.ts';

/** Words for the answers of a field that offers a choice, English, German, Chinese; the first that matches is meant. */
const words: readonly (readonly [answer: string, pattern: RegExp])[] = [
  ['fasting', /fast|empty stomach|nüchtern|空腹/],
  ['beforeMeal', /before|pre|vor|餐前|饭前/],
  ['afterMeal', /after|post|nach|餐后|饭后/],
  ['bedtime', /bed|night|sleep|schlaf|nacht|睡前/],
  ['left', /^l$|left|link|左/],
  ['right', /^r$|right|recht|右/],
  ['sitting', /sit|seat|坐/],
  ['lying', /lying|supine|recumb|lieg|卧|躺/],
  ['standing', /stand|steh|站|立/],
  ['basal', /basal|long|lang|depot|verzöger|长效|基础|^l$/],
  ['bolus', /bolus|rapid|fast|short|schnell|kurz|meal|correct|速效|短效|餐时|^r$/],
  ['walking', /walk|geh|spazier|走|散步/],
  ['running', /run|jog|lauf|treadmill|跑/],
  ['cycling', /cycl|bik|rad|ride|spinning|骑/],
  ['swimming', /swim|schwimm|游泳/],
  ['hiking', /hik|wander|徒步|登山/],
  ['strength', /strength|weights?|weight ?lift|gym|kraft|力量|举重/],
  ['rowing', /row|ruder|划船/],
  ['elliptical', /ellipt|crosstrain|椭圆/],
  ['yoga', /yoga|pilates|瑜伽/],
  ['dancing', /danc|tanz|zumba|舞/],
  ['winterSport', /ski|snow|skat|滑雪|滑冰/],
  ['interval', /interval|hiit|间歇/],
  ['ballGame', /ball|soccer|tennis|badminton|squash|hockey|golf|volley|cricket|rugby|足球|篮球|网球|羽毛球|乒乓/],
];

const allChoices = [mealRelations, measuredArms, bodyPostures, insulinActions, workoutTypes];

/** The answer that a text means, of those the field offers; null where it means none. */
export function choiceMeant(text: string, answers: readonly string[]): string | null {
  const plain = text.trim().toLowerCase();
  const literal = answers.find((answer) => answer.toLowerCase() === plain);
  if (literal !== undefined) return literal;
  if (!allChoices.some((choices) => choices.some((choice) => answers.includes(choice)))) return null;
  return words.find(([answer, pattern]) => answers.includes(answer) && pattern.test(plain))?.[0] ?? null;
}

const denied = /^(0|no|n|false|nein|否|无|-)$|not|nicht|未|没/i;
const affirmed = /^(1|yes|y|x|true|ja|是|有|✓|✔)$|detect|erkannt|irregular|unregel|検出|检出|检测到|不齐|不规则/i;

/** Whether a text says yes. */
export const saysYes = (text: string): boolean => !denied.test(text.trim()) && affirmed.test(text.trim());
