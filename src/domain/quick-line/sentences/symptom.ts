import type { Measurement } from '../../observation.ts';
import { quickTokens } from '../words.ts';

const named = /^(?:symptoms?|症状)\s*[:：]\s*/i;
const scored = /^(.+?)\s*[,，:：]?\s*(?:严重程度|程度)?\s*(\d{1,2})\s*(?:\/\s*10|out of 10|分)$/i;
/** Words that say on their own that something ails. */
const known =
  /^(?:(?:mild|moderate|severe|bad|slight|轻微|严重|有点)\s*)?(?:headache|migraine|nausea|dizziness|dizzy|vomiting|cough|fever|chills|fatigue|tired|sore throat|runny nose|back pain|chest pain|chest tightness|stomach ?ache|stomach pain|joint pain|muscle pain|palpitations|shortness of breath|breathless|cramps|diarrh(?:o)?ea|constipation|rash|itching|bloating|heartburn|swelling|numbness|头痛|头疼|偏头痛|头晕|眩晕|恶心|呕吐|咳嗽|发烧|发热|乏力|疲劳|疲倦|咽痛|喉咙痛|嗓子疼|流鼻涕|鼻塞|腰痛|背痛|胸痛|胸闷|心慌|心悸|气短|气喘|胃痛|胃疼|肚子痛|肚子疼|腹痛|腹泻|拉肚子|便秘|腹胀|烧心|皮疹|瘙痒|关节痛|肌肉酸痛|抽筋|水肿|麻木|失眠)$/i;

/** What has a scale of its own, or none: "stress 6/10" must not become a symptom. */
const other = /^(?:stress|mood|feeling|sleep|energy|lunch|dinner|breakfast|压力|心情|情绪|睡眠|精力)/i;

/** `headache 6/10`, `头痛 6分`, `symptom: nausea`, and a common one by its name alone. */
export function readSymptom(text: string): readonly Measurement[] | null {
  const isNamed = named.test(text);
  const rest = text.replace(named, '').trim();
  const found = scored.exec(rest);
  const name = (found?.[1] ?? rest).trim();
  if (!/^\p{L}[^\d]*$/u.test(name) || name.length > 60 || other.test(name) || quickTokens(name) !== null) return null;
  if (found === null && !isNamed && !known.test(name)) return null;
  const severity = found === null ? {} : { severity: Number(found[2]) };
  return [{ kind: 'symptom', value: { name: name.charAt(0).toUpperCase() + name.slice(1), ...severity } }];
}
