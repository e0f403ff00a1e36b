import { expect, test } from 'vitest';
import { glucoseDays } from '../../../../src/domain/clinical/glucose/glucose-days.ts';
import { seriesFrom } from '../../../../src/domain/glucose/series.ts';

const at = (iso: string, value: number, utcOffset: number) => ({ time: Date.parse(iso), value, utcOffset });

test('readings belong to the day that the clock of their own place showed, newest day first', () => {
  const days = glucoseDays(
    seriesFrom([
      // 23:50 on the 1st and 00:10 on the 2nd in Shanghai; then 23:30 on the 2nd in London.
      at('2026-11-01T15:50Z', 60, 480),
      at('2026-11-01T16:10Z', 100, 480),
      at('2026-11-02T23:30Z', 200, 0),
    ]),
    'standard',
  );
  expect(days.map(({ day, readings, mean }) => [day, readings, mean])).toEqual([
    ['2026-11-02', 2, 150],
    ['2026-11-01', 1, 60],
  ]);
  expect(days[0]).toMatchObject({ lowest: 100, highest: 200, times: { inRange: 50, high: 50 } });
});

test('in pregnancy 150 mg/dL is above the range', () => {
  const series = seriesFrom([at('2026-11-01T12:00Z', 150, 0)]);
  expect(glucoseDays(series, 'pregnant')[0]?.times.high).toBe(100);
  expect(glucoseDays(series, 'standard')[0]?.times.inRange).toBe(100);
});
