import type { Measurement } from '../../observation.ts';
import type { WorkoutType } from '../../observation-choices.ts';
import { findSpan } from '../span.ts';

const verbs: readonly (readonly [WorkoutType, RegExp])[] = [
  ['walking', /\b(?:walked|walking|walk)\b|走路|步行|散步|快走|走了/i],
  ['running', /\b(?:ran|running|run|jogged|jogging|jog)\b|跑步|慢跑|跑了/i],
  ['cycling', /\b(?:cycled|cycling|biked|biking|bike ride|bike|rode)\b|骑自行车|骑行|骑车|骑了/i],
  ['swimming', /\b(?:swam|swimming|swim)\b|游泳|游了/i],
  [
    'strength',
    /\b(?:strength(?: training)?|weight training|lifted(?: weights)?|lifting|gym)\b|力量训练|力量|举铁|健身/i,
  ],
  ['hiking', /\b(?:hiked|hiking|hike)\b|徒步|爬山|登山/i],
  ['rowing', /\b(?:rowed|rowing|row)\b|划船/i],
  ['elliptical', /\belliptical\b|椭圆机/i],
  ['yoga', /\byoga\b|瑜伽/i],
  ['dancing', /\b(?:danced|dancing|dance)\b|跳舞|舞蹈/i],
  [
    'ballGame',
    /\b(?:football|soccer|basketball|tennis|badminton|volleyball|table tennis)\b|篮球|足球|羽毛球|网球|乒乓球|排球|打球/i,
  ],
  ['winterSport', /\b(?:skied|skiing|ski|snowboarding|skating)\b|滑雪|滑冰/i],
  ['interval', /\b(?:hiit|intervals|interval training)\b|间歇训练|间歇/i],
  ['other', /\b(?:workout|exercised|exercise|training)\b|运动|锻炼/i],
];
const extras = [
  ['metres', /(\d+(?:[.,]\d+)?)\s*(?:km|kms|kilomet(?:er|re)s?|公里|千米)(?![a-z/])/i, 1000],
  ['metres', /(\d+(?:[.,]\d+)?)\s*(?:miles?|mi|英里)(?![a-z])/i, 1609.344],
  ['metres', /(\d+)\s*(?:yds?|yards?|码)(?![a-z])/i, 0.9144],
  ['metres', /(\d+)\s*(?:m|met(?:er|re)s?|米)(?![a-z])/i, 1],
  ['kilocalories', /(\d+)\s*(?:kcal|calories|cal|大卡|千卡)(?![a-z])/i, 1],
  [
    'averageHeartRate',
    /(?:avg|average|平均)?\s*(?:hr|heart rate|心率)?\s*(\d{2,3})\s*(?:bpm|\/min|次\/分钟?)(?![a-z])/i,
    1,
  ],
] as const;
const filler = /\b(?:i|for|in|a|an|went|did|played|took|of|and|with)\b|用时|用了|了|打|[,，、:：\s]/gi;
/** `m` is a minute or a metre. */
const shortMetres = /(\d+)\s*m(?![a-z\d])/gi;
/** Nobody writes hours in so many minutes, and few swim less in one go. */
const surelyMetres = 200;

/** `ran 30 min 5 km`, `跑步30分钟5公里`, `walk 45 min`, `yoga 1 h`. It needs how long: a distance alone is no workout yet. */
export function readWorkout(text: string): readonly Measurement[] | null {
  const verb = verbs.find(([, pattern]) => pattern.test(text));
  if (verb === undefined) return null;
  const said = text
    .replace(verb[1], ' ')
    // A comma between thousands: 1,500 m; of 3,107 miles it is the decimal one.
    .replace(/(?<![\d.,])(\d{1,2}),(\d{3})(?=\s*(?:m(?![a-z])|met|米|yd|yard|码))/gi, '$1$2');
  const span = findSpan(withMetresSpelled(said));
  if (span === null) return null;
  const value: Record<string, number> = {};
  let { rest } = span;
  for (const [field, pattern, scale] of extras) {
    const found = pattern.exec(rest);
    if (found === null || value[field] !== undefined) continue;
    value[field] = Math.round(Number((found[1] ?? '').replace(',', '.')) * scale);
    rest = rest.replace(found[0], ' ');
  }
  if (rest.replace(filler, '') !== '') return null;
  return [{ kind: 'workout', value: { type: verb[0], minutes: span.minutes, ...value } }];
}

/** `800 m 25 min`: where the line has another span of time, or so many would be hours, an `m` is a metre; not in `1 h 30 m`. */
function withMetresSpelled(text: string): string {
  return text.replace(shortMetres, (found, digits: string, at: number) => {
    const before = text.slice(0, at);
    if (Number(digits) < 60 && /\d\s*(?:hours?|hrs?|h)\s*(?:and\s+)?$/i.test(before)) return found;
    const isTimed = /\d\s*(?:min|h|小时|分|个?钟头)/i.test(`${before} ${text.slice(at + found.length)}`);
    return isTimed || Number(digits) >= surelyMetres ? `${digits} metres` : found;
  });
}
