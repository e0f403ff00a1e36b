import type { Importer, ReadContext } from '../importer.ts';
import { readWholeFile } from '../whole-file.ts';
import { collectActivity } from './fit-activity.ts';
import { isFit, splitFit } from './fit-bytes.ts';
import { deviceName } from './fit-device.ts';
import { collectMeasurements } from './fit-measurements.ts';
import { decodeFit, type FitMessages } from './fit-messages.ts';
import { collectMonitoring } from './fit-monitoring.ts';

/** Bytes. Four days and nights of a reading a second are about 20 MB. */
const mostBytes = 64_000_000;

/**
 * Garmin FIT, the format of watches, bicycle computers and some scales and cuffs: activities with the heart rate under
 * way, the monitoring of a day, weight, blood pressure. A file that is cut short or whose checksum does not match is
 * refused whole: half a workout would look like one.
 */
export const fit: Importer = {
  format: 'fit',
  wholeFile: mostBytes,
  recognises: ({ bytes }) => isFit(bytes),
  read: readFit,
};

async function readFit(file: Blob, { collector, onBytes }: ReadContext): Promise<void> {
  const bytes = await readWholeFile(file, mostBytes, onBytes);
  // Nothing is collected before all of it could be decoded.
  const decoded: { readonly messages: FitMessages; readonly source: string | null }[] = [];
  for (const part of splitFit(bytes)) {
    const messages = await decodeFit(part);
    decoded.push({ messages, source: await deviceName(messages) });
  }
  for (const { messages, source } of decoded) {
    collectActivity(messages, source, collector);
    collectMonitoring(messages, source, collector);
    collectMeasurements(messages, source, collector);
  }
}
