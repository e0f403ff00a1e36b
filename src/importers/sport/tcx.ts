import type { Importer, ReadContext } from '../importer.ts';
import { readXml } from '../xml/read-xml.ts';
import { TcxReader } from './tcx-reader.ts';

/** A day of a point a second is about 40 MB. */
const mostCharacters = 500_000_000;

/** Garmin's Training Center XML, version 2: activities with their laps and the heart rate under way. */
export const tcx: Importer = {
  format: 'tcx',
  recognises: ({ text }) => /<(?:\w+:)?TrainingCenterDatabase[\s>]/.test(text.slice(0, 4096)),
  read: (file, { collector, onBytes, limits }: ReadContext) =>
    readXml({ file, mostCharacters: Math.min(mostCharacters, limits.characters), onBytes }, new TcxReader(collector)),
};
