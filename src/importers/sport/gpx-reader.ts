import type { ImportCollector } from '../collector.ts';
import { type Instant, isoInstant } from '../iso-time.ts';
import { keptFields } from '../kept-fields.ts';
import type { XmlListener } from '../xml/read-xml.ts';
import { collectHeartRates } from './collect-track.ts';
import type { Position } from './haversine.ts';
import { sportNamed } from './sport-words.ts';
import { Track } from './track.ts';

const emptyPoint = {
  at: null as Instant | null,
  position: null as Position | null,
  altitude: Number.NaN,
  heartRate: Number.NaN,
  distance: Number.NaN,
};

/** One workout for each track, collected where the track ends. A track without times is a way, not a workout. */
export class GpxReader implements XmlListener {
  readonly #collector: ImportCollector;
  #program: string | null = null;
  #track = new Track();
  #name = '';
  #type = '';
  #point = { ...emptyPoint };

  constructor(collector: ImportCollector) {
    this.#collector = collector;
  }

  onOpen(path: readonly string[], attributes: Readonly<Record<string, string>>): void {
    switch (path.at(-1)) {
      case 'gpx':
        this.#program = attributes.creator?.trim().slice(0, 100) || null;
        break;
      case 'trk':
        this.#track = new Track();
        this.#name = '';
        this.#type = '';
        break;
      case 'trkpt':
        this.#point = { ...emptyPoint, position: positionIn(attributes.lat, attributes.lon) };
        break;
      case 'rte':
      case 'wpt':
        this.#collector.skip('otherKind', { line: 0, text: path.at(-1) as string });
    }
  }

  onClose(path: readonly string[], text: string): void {
    const name = path.at(-1) as string;
    if (name === 'trk') this.#finish();
    else if (name === 'trkseg') this.#track.endSegment();
    else if (name === 'trkpt') this.#track.add(this.#point);
    else if (path.includes('trkpt')) this.#readPoint(name, text);
    else if (path.at(-2) === 'trk' && name === 'name') this.#name = text;
    else if (path.at(-2) === 'trk' && name === 'type') this.#type = text;
  }

  #readPoint(name: string, text: string): void {
    if (name === 'time') this.#point.at = isoInstant(text, this.#collector.options.timeZone);
    if (name === 'ele') this.#point.altitude = numberIn(text);
    // `gpxtpx:hr` of Garmin, `gpxdata:hr` of Cluetrust, `heartrate` of others.
    if (name === 'hr' || name === 'heartrate') this.#point.heartRate = numberIn(text);
  }

  #finish(): void {
    const track = this.#track;
    const place = { line: 0, text: `trk ${this.#name}` };
    if (track.first === null) {
      this.#collector.skip('badTime', place);
      return;
    }
    const value = keptFields('workout', {
      type: sportNamed(this.#type || this.#name),
      minutes: track.minutes,
      metres: track.metres,
      averageHeartRate: track.averageHeartRate,
      maximumHeartRate: track.maximumHeartRate,
      metresClimbed: track.metresClimbed,
    });
    this.#collector.observation({ kind: 'workout', value }, { ...track.first, source: this.#program }, place);
    collectHeartRates(track, this.#program, this.#collector);
  }
}

function positionIn(latitude = '', longitude = ''): Position | null {
  const position = { latitude: numberIn(latitude), longitude: numberIn(longitude) };
  return Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180 ? position : null;
}

const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text));
