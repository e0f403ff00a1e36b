import type { Importer, ReadContext } from '../importer.ts';
import { readXml } from '../xml/read-xml.ts';
import { GpxReader } from './gpx-reader.ts';

/** A day of a point a second is about 20 MB. */
const mostCharacters = 500_000_000;

/** GPX: tracks with their times, and the heart rate of Garmin's extension of a track point. */
export const gpx: Importer = {
  format: 'gpx',
  recognises: ({ text }) => /<(?:\w+:)?gpx[\s>]/.test(text.slice(0, 4096)),
  read: (file, { collector, onBytes, limits }: ReadContext) =>
    readXml({ file, mostCharacters: Math.min(mostCharacters, limits.characters), onBytes }, new GpxReader(collector)),
};
