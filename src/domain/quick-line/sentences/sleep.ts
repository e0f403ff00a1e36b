import type { Measurement } from '../../observation.ts';
import { findSpan } from '../span.ts';

const verb = /^(?:i\s+)?(?:slept(?:\s+for)?|sleep|asleep(?:\s+for)?|睡眠时长|睡眠|睡觉|睡了|睡)[\s:：]*/i;
const stages = [
  ['minutesDeep', /(?:deep(?: sleep)?|深睡(?:眠)?)/i],
  ['minutesRem', /(?:rem(?: sleep)?|快速眼动)/i],
  ['minutesLight', /(?:light(?: sleep)?|浅睡(?:眠)?)/i],
  ['minutesAwake', /(?:awake|清醒)/i],
] as const;

/** `slept 7h30`, `sleep 7:30`, `睡了7小时30分`, `slept 7h30, deep 1h20, REM 1h`. */
export function readSleep(text: string): readonly Measurement[] | null {
  const found = verb.exec(text);
  if (found === null) return null;
  const [first = '', ...others] = text.slice(found[0].length).split(/\s*[,，;；、]\s*/);
  const minutesAsleep = asleep(first.trim());
  if (minutesAsleep === null) return null;
  const value: Record<string, number> = { minutesAsleep };
  for (const part of others) {
    const stage = stages.find(([, word]) => word.test(part));
    const span = findSpan(part);
    if (stage === undefined || span === null || span.rest.replace(stage[1], '').trim() !== '') return null;
    value[stage[0]] = span.minutes;
  }
  return [{ kind: 'sleep', value: value as { minutesAsleep: number } }];
}

/** Minutes; a lone number can only be hours. */
function asleep(text: string): number | null {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d{1,2}(?:[.,]5)?$/.test(text)) {
    const hours = Number(text.replace(',', '.'));
    return hours >= 1 && hours <= 16 ? hours * 60 : null;
  }
  const span = findSpan(text);
  return span !== null && span.rest === '' ? span.minutes : null;
}
