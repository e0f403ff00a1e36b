/** Entry of the import worker: one file in, its readings out. */
import { toAppError } from '../domain/app-error.ts';
import { parseGlucoseFile } from '../importers/parse-glucose-file.ts';
import type { ImportRequest, ImportResponse } from './import-protocol.ts';

const send = (response: ImportResponse, transfer: Transferable[] = []) => self.postMessage(response, { transfer });

self.onmessage = async ({ data: { file, options } }: MessageEvent<ImportRequest>) => {
  try {
    const parsed = await parseGlucoseFile(file, options, (bytesRead) =>
      send({ type: 'progress', progress: { bytesRead, bytesTotal: file.size } }),
    );
    const { times, values, utcOffsets } = parsed.series;
    send({ type: 'parsed', parsed }, [times.buffer, values.buffer, utcOffsets.buffer]);
  } catch (thrown) {
    const { code, detail } = toAppError(thrown, 'fileUnreadable');
    send({ type: 'error', code, ...(detail ? { detail } : {}) });
  }
};
