import { expect, test } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { noWindows, type Windows } from '../../src/domain/glucose/windows.ts';
import type { AdaptationMethod, Stretch } from '../../src/learning/adaptation-method.ts';
import { learnStretches } from '../../src/learning/learn-stretches.ts';
import type { Pack } from '../../src/learning/pack.ts';

const pack = {} as Pack;
const asked: Windows = { ...noWindows, count: 1 };
const stretches: Stretch[] = [{ support: { windows: noWindows, hours: 24 }, heldBack: asked }];
const change = (last: number) => new Float32Array(leadTimes.length).fill(0).with(-1, last);

/** Says so much of the hour after each window, one stretch after the other or side by side. */
const saying = (said: Float32Array, isTogether: boolean): AdaptationMethod => ({
  name: 'maml',
  adapt: async () => new Float32Array(0),
  predict: async () => said,
  ...(isTogether && { adaptTogether: async () => [{ adapted: new Float32Array(0), change: said }] }),
});

for (const isTogether of [false, true]) {
  const how = isTogether ? 'side by side' : 'one after the other';
  test.each([
    ['no number', change(Number.NaN)],
    ['without end', change(Number.POSITIVE_INFINITY)],
    ['missing', change(3).slice(1)],
  ])(`a forecast that is %s is an error and no forecast, ${how}`, async (_, said) => {
    await expect(learnStretches(saying(said, isTogether), pack, stretches)).rejects.toThrow(RangeError);
  });

  test(`a forecast of numbers is handed on, ${how}`, async () => {
    const [learned] = await learnStretches(saying(change(3), isTogether), pack, stretches);
    expect(learned?.change.at(-1)).toBe(3);
  });
}
