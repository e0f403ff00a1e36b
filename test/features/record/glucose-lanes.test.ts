import { expect, test } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { glucoseLanes } from '../../../src/features/record/glucose-lanes.tsx';
import type { Format } from '../../../src/ui/format.ts';

const format = { number: (value: number, digits = 0) => value.toFixed(digits) } as Format;
const at = (iso: string, measured: Pick<Observation, 'kind' | 'value'>) =>
  ({
    ...measured,
    id: iso,
    profileId: 'p',
    time: Date.parse(iso),
    utcOffset: 480,
    source: { type: 'manual' },
    version: 1,
  }) as unknown as Observation;

test('carbohydrate, units and workouts stand at the minute that the clock of the place showed', () => {
  const lanes = glucoseLanes(
    [
      at('2026-11-01T00:30Z', { kind: 'meal', value: { carbohydrate: 45 } }),
      at('2026-11-01T05:00Z', { kind: 'meal', value: { text: 'soup' } }),
      at('2026-11-01T00:25Z', { kind: 'insulin', value: { units: 4.5, action: 'bolus' } }),
      at('2026-11-01T15:30Z', { kind: 'workout', value: { type: 'walking', minutes: 60 } } as never),
    ],
    format,
  );
  expect(lanes.map(({ key, marks }) => [key, marks])).toEqual([
    ['meal', [{ x: 510, text: '45' }, { x: 780 }]],
    ['insulin', [{ x: 505, text: '4.5' }]],
    // 23:30, and the day ends at midnight.
    ['workout', [{ x: 1410, toX: 1440 }]],
  ]);
});

test('a meal of which a file knew only the day has no minute to stand at', () => {
  // Midnight in Shanghai.
  const meal = at('2026-10-31T16:00Z', { kind: 'meal', value: { carbohydrate: 45 } });
  expect(glucoseLanes([{ ...meal, source: { type: 'file' } } as Observation], format)).toEqual([]);
  expect(glucoseLanes([meal], format)[0]?.marks).toEqual([{ x: 0, text: '45' }]);
});

test('what nobody logged has no lane', () => {
  expect(glucoseLanes([], format)).toEqual([]);
});
