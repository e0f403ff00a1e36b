import { expect, it } from 'vitest';
import { forecastsOfDay } from '../../src/workflows/forecasts-of-day.ts';
import { makeForecast } from '../../src/workflows/make-forecast.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, minute, noon } from './fake-services.ts';

it('shows a day’s forecasts as they stood, one an hour at most, beside what came half an hour later', async () => {
  const services = fakeServices({ timeZone: 'Asia/Shanghai' });
  await startProfile(services);
  const log = async (milligramsPerDecilitre: number, after: number) => {
    services.clock = noon + after * minute;
    await recordObservation(services, { kind: 'glucose', value: { milligramsPerDecilitre }, time: services.clock });
  };
  for (const [value, after] of [
    [120, 0],
    [125, 31],
    [130, 60],
  ] as const) {
    await log(value, after);
    await makeForecast(services);
  }
  const shown = await forecastsOfDay(services, '2026-03-20');
  // Noon UTC is 20:00 in Shanghai; 31 minutes later lies within the first one's hour and is left out.
  expect(shown.map(({ minute: at }) => at)).toEqual([20 * 60, 21 * 60]);
  expect(shown.map(({ actual }) => actual)).toEqual([125, null]);
  expect(shown[0]?.entry.level).toBe(120);
  // 16:30 UTC is the next day there.
  await log(140, 270);
  await makeForecast(services);
  expect(await forecastsOfDay(services, '2026-03-20')).toHaveLength(2);
  expect((await forecastsOfDay(services, '2026-03-21')).map(({ minute: at }) => at)).toEqual([30]);
});
