import { normal, type Random, seededRandom } from '../../src/learning/random.ts';
import { appleDtd } from './apple-dtd.ts';

export interface SimulatedExport {
  /** Of the XML, to the nearest day. */
  readonly bytes: number;
  readonly seed: number;
  /** Epoch ms; the last midnight before it is where the last day ends. */
  readonly end: number;
}

/** Of XML, as this program writes it. */
const bytesOfDay = 2.222e6;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Apple writes every time in the zone that the phone is in; this one stays at one hour east. */
const written = (time: number) => `${new Date(time + hour).toISOString().slice(0, 19).replace('T', ' ')} +0100`;

const watch = `sourceName="Watch of A. Example" sourceVersion="10.1" device="&lt;&lt;HKDevice: 0x2825a1b80&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,2, software:10.1&gt;"`;
const phone = `sourceName="Phone of A. Example" sourceVersion="17.1" device="&lt;&lt;HKDevice: 0x2825a1c40&gt;, name:iPhone, manufacturer:Apple Inc., model:iPhone, hardware:iPhone14,5, software:17.1&gt;"`;
const cuff = `sourceName="Cuff" sourceVersion="3"`;

interface Written {
  readonly type: string;
  readonly source: string;
  readonly unit?: string;
  readonly from: number;
  readonly to?: number;
  readonly value: string | number;
  readonly metadata?: string;
}

function record({ type, source, unit, from, to = from, value, metadata }: Written): string {
  const start = written(from);
  const end = to === from ? start : written(to);
  const open = ` <Record type="${type}" ${source}${unit ? ` unit="${unit}"` : ''} creationDate="${end}" startDate="${start}" endDate="${end}" value="${value}"`;
  return metadata === undefined ? `${open}/>\n` : `${open}>\n  ${metadata}\n </Record>\n`;
}

const motion = '<MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="1"/>';
const zone = '<MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>';
const quantity = (name: string) => `HKQuantityTypeIdentifier${name}`;
const stages = ['AsleepCore', 'AsleepDeep', 'AsleepCore', 'AsleepREM', 'Awake'];

/** The export of a watch's wearer, day by day: heart rate every 5 s for four hours and every minute else. */
export function* appleExportXml({ bytes, seed, end }: SimulatedExport): Generator<string> {
  const random = seededRandom(seed);
  const days = Math.max(1, Math.round(bytes / bytesOfDay));
  const lastMidnight = Math.floor((end + hour) / day) * day - hour;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${appleDtd}\n<HealthData locale="en_DE">\n <ExportDate value="${written(lastMidnight)}"/>\n`;
  for (let midnight = lastMidnight - days * day; midnight < lastMidnight; midnight += day) {
    yield heartRates(midnight, random);
    yield activity(midnight, random);
    yield rarely(midnight, random);
  }
  yield '</HealthData>\n';
}

function heartRates(midnight: number, random: Random): string {
  let text = '';
  let bpm = 58;
  for (let time = midnight; time < midnight + day; ) {
    const into = (time - midnight) / hour;
    const isActive = into >= 16 && into < 20;
    bpm += 0.1 * ((isActive ? 105 : 62) - bpm) + normal(random);
    const value = Math.max(40, Math.round(bpm));
    text += record({
      type: quantity('HeartRate'),
      source: watch,
      unit: 'count/min',
      from: time,
      value,
      metadata: motion,
    });
    time += isActive ? 5000 : minute;
  }
  return text;
}

function activity(midnight: number, random: Random): string {
  let text = '';
  for (let time = midnight + 7 * hour; time < midnight + 23 * hour; time += 10 * minute) {
    const to = time + 5 * minute + Math.floor(random() * 300) * 1000;
    const steps = Math.floor(random() * 500) + 1;
    const walked = { unit: 'count', from: time, to };
    text += record({ type: quantity('StepCount'), source: watch, ...walked, value: steps });
    text += record({ type: quantity('StepCount'), source: phone, ...walked, value: Math.ceil(steps * 0.9) });
    const metres = { unit: 'km', from: time, to, value: (steps * 0.0007).toFixed(5) };
    text += record({ type: quantity('DistanceWalkingRunning'), source: watch, ...metres });
  }
  for (let time = midnight; time < midnight + day; time += 3 * minute)
    text += record({
      type: quantity('ActiveEnergyBurned'),
      source: watch,
      unit: 'Cal',
      from: time,
      to: time + minute,
      value: (random() * 5).toFixed(3),
    });
  return text;
}

function rarely(midnight: number, random: Random): string {
  let text = '';
  const morning = midnight + 7 * hour;
  const upper = 118 + Math.round(8 * normal(random));
  const pressures = [
    ['Systolic', upper],
    ['Diastolic', upper - 42],
  ] as const;
  const pair = pressures
    .map(([name, value]) =>
      record({
        type: quantity(`BloodPressure${name}`),
        source: cuff,
        unit: 'mmHg',
        from: morning,
        value,
        metadata: zone,
      }),
    )
    .join('');
  text += pair;
  text += ` <Correlation type="HKCorrelationTypeIdentifierBloodPressure" ${cuff} creationDate="${written(morning)}" startDate="${written(morning)}" endDate="${written(morning)}">\n  ${zone}\n${pair} </Correlation>\n`;
  const kilograms = (71 + normal(random) / 3).toFixed(2);
  text += record({
    type: quantity('BodyMass'),
    source: cuff,
    unit: 'kg',
    from: morning,
    value: kilograms,
    metadata: zone,
  });
  text += record({ type: quantity('RestingHeartRate'), source: watch, unit: 'count/min', from: morning, value: 55 });
  for (let each = 0; each < 6; each++) {
    const from = midnight + each * 4 * hour;
    const sdnn = (45 + 10 * normal(random)).toFixed(4);
    text += record({ type: quantity('HeartRateVariabilitySDNN'), source: watch, unit: 'ms', from, value: sdnn });
    text += record({ type: quantity('OxygenSaturation'), source: watch, unit: '%', from, value: 0.97 });
  }
  for (let at = 0; at < 14; at++) {
    const from = midnight + at * 30 * minute;
    const value = `HKCategoryValueSleepAnalysis${stages[at % stages.length]}`;
    const type = 'HKCategoryTypeIdentifierSleepAnalysis';
    text += record({ type, source: watch, from, to: from + 30 * minute, value, metadata: zone });
  }
  const [from, to] = [midnight + 17 * hour, midnight + 17.5 * hour];
  text += ` <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" ${watch} creationDate="${written(to)}" startDate="${written(from)}" endDate="${written(to)}">\n  ${zone}\n  <WorkoutStatistics type="${quantity('DistanceWalkingRunning')}" startDate="${written(from)}" endDate="${written(to)}" sum="5.1" unit="km"/>\n  <WorkoutStatistics type="${quantity('HeartRate')}" startDate="${written(from)}" endDate="${written(to)}" average="138.2" minimum="88" maximum="161" unit="count/min"/>\n </Workout>\n`;
  return text;
}
