/** Spans of time in a line: `7h30`, `45 min`, `7 hours and 30 minutes`, `7小时30分`, `一个半小时`. */

const hourWord = '(?:hours?|hrs?|h|个小时|小时|个钟头|钟头)';
const minuteWord = '(?:minutes?|mins?|m|分钟|分)';
const number = '\\d+(?:[.,]\\d+)?';
const noLetter = '(?![a-z])';

const forms: readonly (readonly [RegExp, (parts: RegExpExecArray) => number])[] = [
  [/(\d+)个?半(?:小时|钟头)/, ([, hours]) => Number(hours) * 60 + 30],
  [/半个?(?:小时|钟头)|half an hour/i, () => 30],
  [/an hour and a half/i, () => 90],
  // 7h30, 7 h 30 min; the number behind a space needs its own unit, for in "2 h 5 km" it is another one.
  [
    new RegExp(`(${number})\\s*${hourWord}(\\d{2})(?!\\d|[.,]\\d)(?:\\s*${minuteWord})?${noLetter}`, 'i'),
    ([, hours, minutes]) => decimal(hours) * 60 + Number(minutes),
  ],
  [
    new RegExp(`(${number})\\s*${hourWord}(?:\\s*(?:and\\s+|零)?(\\d{1,2})\\s*${minuteWord})?${noLetter}`, 'i'),
    ([, hours, minutes]) => decimal(hours) * 60 + Number(minutes ?? 0),
  ],
  [/an hour/i, () => 60],
  [new RegExp(`(${number})\\s*${minuteWord}${noLetter}`, 'i'), ([, minutes]) => decimal(minutes)],
];

const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

export interface FoundSpan {
  readonly minutes: number;
  /** The line without it. */
  readonly rest: string;
}

/** The first span of a line, and what else the line says; null where there is none. */
export function findSpan(line: string): FoundSpan | null {
  for (const [pattern, minutesOf] of forms) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
    return { minutes: Math.round(minutesOf(found) * 10) / 10, rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return null;
}
