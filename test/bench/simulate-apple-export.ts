/** Writes the export.zip of a simulated wearer: tsx test/bench/simulate-apple-export.ts --megabytes 1000 --seed 1 --out export.zip */
import { createWriteStream, statSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ZipWriter } from '@zip.js/zip.js';
import { appleExportXml, type SimulatedExport } from './apple-export-xml.ts';

/** Streams to the disk: neither the XML nor the zip is ever whole in memory. */
export async function writeAppleExport(
  path: string,
  simulated: SimulatedExport,
): Promise<{ xml: number; zip: number }> {
  const encoder = new TextEncoder();
  let xml = 0;
  function* bytes() {
    for (const text of appleExportXml(simulated)) {
      const piece = encoder.encode(text);
      xml += piece.length;
      yield piece;
    }
  }
  const out = Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>;
  const zip = new ZipWriter(out, { useWebWorkers: false, zip64: true });
  await zip.add('apple_health_export/export.xml', Readable.toWeb(Readable.from(bytes())) as ReadableStream<Uint8Array>);
  await zip.close();
  return { xml, zip: statSync(path).size };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      megabytes: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      end: { type: 'string', default: new Date().toISOString() },
      out: { type: 'string', default: 'export.zip' },
    },
  });
  const sizes = await writeAppleExport(values.out, {
    bytes: Number(values.megabytes) * 1e6,
    seed: Number(values.seed),
    end: Date.parse(values.end),
  });
  console.log(JSON.stringify(sizes));
}
