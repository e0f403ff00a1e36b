import { expect, it } from 'vitest';
import { timesFrom, timeText } from '../../src/domain/times-of-day.ts';

it('reads times of day in either language’s commas, in order, each once', () => {
  expect(timesFrom('20:00, 8:00')).toEqual([480, 1200]);
  expect(timesFrom('8，20:30、8:00')).toEqual([480, 1230]);
  expect(timesFrom('')).toEqual([]);
});

it('refuses what no clock shows', () => {
  for (const text of ['25:00', '8:60', 'morning', '8:0']) expect(timesFrom(text)).toBeNull();
});

it('writes a time as it is typed', () => {
  expect([480, 1230, 5].map(timeText)).toEqual(['8:00', '20:30', '0:05']);
});
