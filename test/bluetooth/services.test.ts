import { expect, it } from 'vitest';
import { deviceServices, glucoseService, heartRateService } from '../../src/bluetooth/services.ts';

it('services and characteristics have the numbers that the Bluetooth SIG assigned', () => {
  const numbers = deviceServices.map(({ kind, service, characteristics }) => [
    kind,
    ...[service, ...characteristics.map(({ id }) => id)].map((number) => number.toString(16)),
  ]);
  // Assigned Numbers, sections 3.4.2 and 3.8.1.
  expect(numbers).toEqual([
    ['bloodPressure', '1810', '2a35'],
    ['glucose', '1808', '2a18'],
    ['heartRate', '180d'],
    ['weight', '181d', '2a9d'],
    ['bodyFat', '181b', '2a9c'],
    ['oxygenSaturation', '1822', '2a5e', '2a5f'],
    ['temperature', '1809', '2a1c'],
  ]);
  expect(heartRateService).toEqual({ service: 0x180d, measurement: 0x2a37 });
  expect(glucoseService).toEqual({ service: 0x1808, measurement: 0x2a18, context: 0x2a34, recordAccess: 0x2a52 });
});
