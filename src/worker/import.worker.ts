/** Entry of the import worker: one file in, what it holds out. */
import { toAppError } from '../domain/app-error.ts';
import { parseFile } from '../importers/parse-file.ts';
import { proposeMapping } from '../importers/propose-mapping.ts';
import type { ImportRequest, ImportResponse } from './import-protocol.ts';

const send = (response: ImportResponse, transfer: Transferable[] = []) => self.postMessage(response, { transfer });

async function parse({ file, options }: Extract<ImportRequest, { type: 'parse' }>): Promise<void> {
  const parsed = await parseFile(file, options, (bytesRead) =>
    send({ type: 'progress', progress: { bytesRead, bytesTotal: file.size } }),
  );
  const arrays = parsed.samples.flatMap(({ times, values, utcOffsets, durations }) => [
    times.buffer,
    values.buffer,
    utcOffsets.buffer,
    ...(durations ? [durations.buffer] : []),
  ]);
  send({ type: 'parsed', parsed }, arrays);
}

self.onmessage = async ({ data }: MessageEvent<ImportRequest>) => {
  try {
    if (data.type === 'parse') await parse(data);
    else send({ type: 'proposed', proposed: await proposeMapping(data.file) });
  } catch (thrown) {
    const { code, detail } = toAppError(thrown, 'fileUnreadable');
    send({ type: 'error', code, ...(detail ? { detail } : {}) });
  }
};
