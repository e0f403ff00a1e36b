import { expect, test } from 'vitest';
import { createFormat } from '../../src/ui/format.ts';
import kinds from '../../src/ui/i18n/en/kinds.ts';
import { pressureText } from '../../src/ui/pressure-text.ts';

test('a mean of pressures is written in whole mmHg, as a cuff shows them', () => {
  const units = { glucoseUnit: 'mg/dL', weightUnit: 'kg', temperatureUnit: '°C', lengthUnit: 'cm' } as const;
  const format = createFormat({ language: 'en', locale: 'en-GB', timeZone: 'UTC', ...units }, kinds);
  expect(pressureText(format, { systolic: 127.6, diastolic: 81.4 })).toBe('128/81');
});
