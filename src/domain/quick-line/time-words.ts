/** The words for days and their parts that the quick line knows, in English and Chinese. */

/** Days back from today. */
export const dayWords: Readonly<Record<string, number>> = {
  today: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  tonight: 0,
  yesterday: 1,
  'last night': 1,
  'the day before yesterday': 2,
  今天: 0,
  今日: 0,
  今: 0,
  昨天: 1,
  昨日: 1,
  昨: 1,
  前天: 2,
  前: 2,
};

export const weekdays: readonly RegExp[] = [
  /^(?:on )?(?:last )?sunday|^(?:上?周|上?星期|上?礼拜)[日天]/,
  /^(?:on )?(?:last )?monday|^(?:上?周|上?星期|上?礼拜)一/,
  /^(?:on )?(?:last )?tuesday|^(?:上?周|上?星期|上?礼拜)二/,
  /^(?:on )?(?:last )?wednesday|^(?:上?周|上?星期|上?礼拜)三/,
  /^(?:on )?(?:last )?thursday|^(?:上?周|上?星期|上?礼拜)四/,
  /^(?:on )?(?:last )?friday|^(?:上?周|上?星期|上?礼拜)五/,
  /^(?:on )?(?:last )?saturday|^(?:上?周|上?星期|上?礼拜)六/,
];

export interface PartOfDay {
  /** The hour that the word alone stands for. */
  readonly hour: number;
  /** A clock of twelve hours in this part of the day, in 24. */
  readonly hourOf: (hour: number) => number;
}

const before = { hour: 8, hourOf: (hour: number) => (hour === 12 ? 0 : hour) };
const after = (hour: number): PartOfDay => ({ hour, hourOf: (each) => (each < 12 ? each + 12 : each) });
/** Twelve at night, and the small hours, belong to the day that follows. */
const night = (hour: number): PartOfDay => ({
  hour,
  hourOf: (each) => (each >= 12 && each < 13 ? 24 : each <= 4 ? each + 24 : each < 12 ? each + 12 : each),
});
const noon: PartOfDay = { hour: 12, hourOf: (hour) => (hour < 6 ? hour + 12 : hour) };
const small: PartOfDay = { hour: 3, hourOf: (hour) => (hour === 12 ? 0 : hour) };

export const parts: Readonly<Record<string, PartOfDay>> = {
  morning: { ...before, hourOf: (hour) => hour },
  noon,
  midday: noon,
  afternoon: after(15),
  evening: after(20),
  night: night(22),
  清晨: { ...before, hour: 6 },
  早晨: before,
  早上: before,
  早: before,
  晨: before,
  上午: { ...before, hour: 10, hourOf: (hour) => hour },
  中午: noon,
  下午: after(15),
  傍晚: after(18),
  晚上: night(21),
  夜里: night(23),
  晚: night(21),
  夜: night(23),
  凌晨: small,
  半夜: small,
};

/** Words that are half a word: 今 needs 早 or 晚 behind it, and 早 and 晚 need 今 before or an hour behind, for 晚饭 is a meal. */
export const isStub = (word: string | undefined): boolean => word !== undefined && /^[今昨前早晨晚夜]$/.test(word);

export const isNightWord = (word: string | undefined): boolean =>
  word !== undefined && /^(night|晚上?|夜里?)$/.test(word);
