import type { ImportCollector } from '../collector.ts';
import { type Instant, isoInstant } from '../iso-time.ts';
import { keptFields } from '../kept-fields.ts';
import type { XmlListener } from '../xml/read-xml.ts';
import { collectHeartRates } from './collect-track.ts';
import { sportNamed } from './sport-words.ts';
import { Track } from './track.ts';

interface Lap {
  seconds: number;
  metres: number;
  kilocalories: number;
  averageHeartRate: number;
  maximumHeartRate: number;
}

interface Activity {
  readonly sport: string;
  readonly track: Track;
  readonly laps: Lap[];
  began: Instant | null;
  id: string;
  device: string | null;
}

const emptyPoint = { at: null as Instant | null, altitude: Number.NaN, heartRate: Number.NaN, distance: Number.NaN };

/**
 * One activity at a time: laps are summed, points give the heart rate and the climb. An activity is collected where it
 * ends, so that half of one never is.
 */
export class TcxReader implements XmlListener {
  readonly #collector: ImportCollector;
  #activity: Activity | null = null;
  #point = { ...emptyPoint };

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  onOpen(path: readonly string[], attributes: Readonly<Record<string, string>>): void {
    const name = path.at(-1);
    if (name === 'Activity')
      this.#activity = {
        sport: attributes.Sport ?? '',
        track: new Track(),
        laps: [],
        began: null,
        id: '',
        device: null,
      };
    if (name === 'Course') this.#collector.skip('otherKind', { line: 0, text: 'Course' });
    const activity = this.#activity;
    if (activity === null) return;
    if (name === 'Lap') {
      activity.began ??= this.#instant(attributes.StartTime ?? '');
      activity.laps.push({ seconds: 0, metres: 0, kilocalories: 0, averageHeartRate: 0, maximumHeartRate: 0 });
    }
    if (name === 'Trackpoint') this.#point = { ...emptyPoint };
  }

  onClose(path: readonly string[], text: string): void {
    const activity = this.#activity;
    if (activity === null) return;
    const name = path.at(-1) as string;
    const parent = path.at(-2);
    if (name === 'Activity') this.#finish(activity);
    else if (parent === 'Trackpoint' || path.at(-3) === 'Trackpoint') this.#readPoint(name, parent, text);
    else if (name === 'Trackpoint') activity.track.add({ ...this.#point, position: null });
    else if (name === 'Track') activity.track.endSegment();
    else if (parent === 'Activity' && name === 'Id') activity.id = text;
    else if (parent === 'Creator' && name === 'Name')
      activity.device = text.replace(/software version.*$/i, '').trimEnd();
    else this.#readLap(activity.laps.at(-1), path, text);
  }

  #readPoint(name: string, parent: string | undefined, text: string): void {
    if (name === 'Time') this.#point.at = this.#instant(text);
    if (name === 'AltitudeMeters') this.#point.altitude = numberIn(text);
    if (name === 'DistanceMeters') this.#point.distance = numberIn(text);
    if (name === 'Value' && parent === 'HeartRateBpm') this.#point.heartRate = numberIn(text);
  }

  #readLap(lap: Lap | undefined, path: readonly string[], text: string): void {
    if (lap === undefined) return;
    const [name, parent, grandparent] = [path.at(-1), path.at(-2), path.at(-3)];
    const amount = Math.max(0, numberIn(text) || 0);
    if (parent === 'Lap') {
      if (name === 'TotalTimeSeconds') lap.seconds = amount;
      if (name === 'DistanceMeters') lap.metres = amount;
      if (name === 'Calories') lap.kilocalories = amount;
    }
    if (name !== 'Value' || grandparent !== 'Lap') return;
    if (parent === 'AverageHeartRateBpm') lap.averageHeartRate = amount;
    if (parent === 'MaximumHeartRateBpm') lap.maximumHeartRate = amount;
  }

  #finish({ sport, track, laps, began, id, device }: Activity): void {
    this.#activity = null;
    const start = began ?? this.#instant(id) ?? track.first;
    const sum = (field: keyof Lap) => laps.reduce((total, lap) => total + lap[field], 0);
    const value = keptFields('workout', {
      type: sportNamed(sport),
      minutes: sum('seconds') / 60 || track.minutes,
      metres: sum('metres') || track.metres,
      kilocalories: sum('kilocalories') || undefined,
      averageHeartRate: averageOf(laps) ?? track.averageHeartRate,
      maximumHeartRate: Math.max(0, ...laps.map((lap) => lap.maximumHeartRate)) || track.maximumHeartRate,
      metresClimbed: track.metresClimbed,
    });
    this.#collector.observation(
      { kind: 'workout', value },
      { time: start?.time ?? Number.NaN, utcOffset: start?.utcOffset ?? null, source: device },
      { line: 0, text: `Activity ${sport} ${id}` },
    );
    collectHeartRates(track, device, this.#collector);
  }

  #instant(text: string): Instant | null {
    return isoInstant(text, this.#collector.options.timeZone);
  }
}

/** Of laps that have one, each for as long as it took. */
function averageOf(laps: readonly Lap[]): number | undefined {
  const measured = laps.filter(({ averageHeartRate, seconds }) => averageHeartRate > 0 && seconds > 0);
  const seconds = measured.reduce((sum, lap) => sum + lap.seconds, 0);
  if (seconds === 0) return undefined;
  return Math.round(measured.reduce((sum, lap) => sum + lap.averageHeartRate * lap.seconds, 0) / seconds);
}

const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text));
