/** Temperature Measurement, 0x2A1C (Health Thermometer Service 1.0). */
import { fahrenheitToCelsius } from '../../domain/units.ts';
import { ByteReader } from '../byte-reader.ts';
import { type Decoded, decoded, needed } from '../decoded.ts';
import { readDeviceClock } from '../device-clock.ts';

const isFahrenheit = 0x01;
const hasTime = 0x02;

export function decodeTemperature(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const sent = bytes.longFloat();
  const deviceTime = flags & hasTime ? readDeviceClock(bytes) : null;
  const degrees = needed(sent);
  return decoded({
    main: {
      kind: 'temperature',
      value: { celsius: flags & isFahrenheit ? fahrenheitToCelsius(degrees) : degrees },
    },
    deviceTime,
  });
}
