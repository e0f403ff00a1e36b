import { describe, expect, it } from 'vitest';
import { type QuickLineContext, understandLine } from '../../../src/domain/quick-line.ts';

/** Friday 20 March 2026, noon in Shanghai; the last Monday is the 16th. */
const now = Date.parse('2026-03-20T12:00+08:00');
const person: QuickLineContext = {
  glucoseUnit: 'mmol/L',
  weightUnit: 'kg',
  temperatureUnit: '°C',
  lengthUnit: 'cm',
  follow: [],
  clock: { now, timeZone: 'Asia/Shanghai' },
};

/** The wall clock in Shanghai, without the year. */
const shown = (time: number | undefined) =>
  time === undefined ? null : new Date(time + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
const when = (line: string) => {
  const meaning = understandLine(line, person);
  return meaning && [meaning.type, shown(meaning.time)];
};

describe('when it was, in the quick line', () => {
  it.each([
    ['120/80 yesterday 8pm', '03-19 20:00'],
    ['yesterday 8pm 120/80', '03-19 20:00'],
    ['120/80 72 at 7:30', '03-20 07:30'],
    ['at 7:30 5.6 mmol', '03-20 07:30'],
    ['5.6 mmol at 8', '03-20 08:00'],
    ['5.6 mmol at 9pm', '03-19 21:00'],
    ['5.6 mmol at 12:15 am', '03-20 00:15'],
    ['5.6 mmol this morning', '03-20 08:00'],
    ['5.6 mmol yesterday morning at 7', '03-19 07:00'],
    ['71 kg on monday', '03-16 12:00'],
    ['71 kg 2026-03-18 8:00', '03-18 08:00'],
    ['5.6 mmol 20 minutes ago', '03-20 11:40'],
    ['5.6 mmol half an hour ago', '03-20 11:30'],
    ['5.6 mmol at noon', '03-20 12:00'],
    ['5.6 mmol, yesterday, 20:15', '03-19 20:15'],
    ['headache 6/10 last night at 11', '03-19 23:00'],
    ['took metformin 500 mg at 8:00', '03-20 08:00'],
    ['8200 steps yesterday', '03-19 12:00'],
    ['120/80 昨天晚上8点', '03-19 20:00'],
    ['昨天晚上8点 120/80', '03-19 20:00'],
    ['昨晚11点半血压120/80', '03-19 23:30'],
    ['昨晚1点 血糖5.6', '03-20 01:00'],
    ['今早7点 血压120/80', '03-20 07:00'],
    ['今早七点半血糖5.6', '03-20 07:30'],
    ['血糖 5.6 凌晨两点', '03-20 02:00'],
    ['下午3点 血糖5.6', '03-19 15:00'],
    ['血糖5.6 半小时前', '03-20 11:30'],
    ['体重71公斤 前天', '03-18 12:00'],
    ['周一 体重71公斤', '03-16 12:00'],
    ['昨天走了8200步', '03-19 12:00'],
    ['今天早饭 60克碳水', '03-20 12:00'],
  ])('understands "%s"', (line, expected) => {
    expect(when(line)).toEqual(['understood', expected]);
  });

  it('keeps the question open where the number is ambiguous', () => {
    expect(when('98 yesterday 8pm')).toEqual(['ambiguous', '03-19 20:00']);
  });

  it('lets a sleep of last night end this morning', () => {
    expect(when('slept 7h30 last night')).toEqual(['understood', null]);
    expect(when('昨晚睡了7小时')).toEqual(['understood', null]);
  });

  it('says nothing of when where the line does not', () => {
    for (const line of ['120/80 72', '71.2 kg', 'slept 7:30', '晚饭 60克碳水', 'ran 30 min 5 km', '早餐 30克碳水'])
      expect(when(line)).toEqual(['understood', null]);
  });

  it('takes the clock that was not yet set forward in the hour that is skipped', () => {
    const berlin = { now: Date.parse('2026-03-29T10:00Z'), timeZone: 'Europe/Berlin' };
    const meaning = understandLine('120/80 at 2:30', { ...person, clock: berlin });
    expect(new Date(meaning?.time ?? 0).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['120/80 at 25:00', '120/80 tomorrow', '120/80 at', '昨天', 'yesterday 8pm'])(
    'makes nothing of "%s"',
    (line) => {
      expect(understandLine(line, person)).toBeNull();
    },
  );

  it('understands no time without a clock', () => {
    const { clock: _clock, ...timeless } = person;
    expect(understandLine('120/80 yesterday', timeless)).toBeNull();
  });
});
