import { type JsonObject, listOf, numberOf, objectOf, textOf } from '../json/json-value.ts';
import type { SleepStage, StageSpan } from '../sleep-stages.ts';
import { recordTime } from './record-time.ts';

/** `SleepSessionRecord.STAGE_TYPE_…`; 0 is unknown. Out of bed is awake. */
const byNumber: Readonly<Record<number, SleepStage>> = {
  1: 'awake',
  2: 'asleep',
  3: 'awake',
  4: 'light',
  5: 'deep',
  6: 'rem',
  7: 'awake',
};

function stageOf(stage: unknown): SleepStage | undefined {
  const number = numberOf(stage);
  if (number !== undefined) return byNumber[number];
  const name = (textOf(stage) ?? '').toLowerCase();
  if (/awake|out_?of_?bed/.test(name)) return 'awake';
  if (/rem/.test(name)) return 'rem';
  if (/deep/.test(name)) return 'deep';
  if (/light/.test(name)) return 'light';
  return /sleep/.test(name) ? 'asleep' : undefined;
}

/** The stages of a night that have a beginning, an end and a meaning. */
export const stagesOf = (record: JsonObject, timeZone: string): StageSpan[] =>
  listOf(record.stages).flatMap((part) => {
    const { startTime, endTime, stage, type } = objectOf(part);
    const known = stageOf(stage ?? type);
    const start = recordTime(startTime, record.startZoneOffset, timeZone).time;
    const end = recordTime(endTime, record.startZoneOffset, timeZone).time;
    return known === undefined || !(end > start) ? [] : [{ stage: known, start, end }];
  });
