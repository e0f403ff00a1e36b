import { describe, expect, it } from 'vitest';
import { newFileKey } from '../../../src/storage/backup/passphrase-key.ts';
import { backupHeader, readBackup } from '../../../src/storage/backup/read-backup.ts';
import type { BackupRow } from '../../../src/storage/backup/row-lines.ts';
import { plainBlockBytes } from '../../../src/storage/backup/sealed-blocks.ts';
import { backupStream } from '../../../src/storage/backup/write-backup.ts';

const createdAt = Date.parse('2026-03-20T12:00:00Z');
const rows: BackupRow[] = [
  { table: 'profiles', row: { id: 'p', name: '小明', createdAt: 1 } },
  {
    table: 'samples',
    row: {
      profileId: 'p',
      kind: 'heartRate',
      offsets: new Uint32Array([0, 5000, 10_000]),
      values: new Float32Array([61.5, 62, 63]),
      utcOffsets: new Int16Array([-60, 60, 60]),
    },
  },
];

async function* each(items: readonly BackupRow[]) {
  yield* items;
}
const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const plainFile = async (items = rows) => new Blob([await bytesOf(backupStream(each(items), { createdAt }))]);
async function sealedFile(passphrase: string, items = rows) {
  return new Blob([await bytesOf(backupStream(each(items), { createdAt, key: await newFileKey(passphrase) }))]);
}
async function all(file: Blob, passphrase?: string) {
  const read: BackupRow[] = [];
  for await (const row of readBackup(file, passphrase)) read.push(row);
  return read;
}
const noise = (length: number) => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
};

describe('a backup file', () => {
  it('gives back every row as it was, typed arrays included', async () => {
    expect(await all(await plainFile())).toEqual(rows);
  });

  it('says when it was made and whether it needs a passphrase, before it is opened', async () => {
    expect(await backupHeader(await plainFile())).toMatchObject({ createdAt: '2026-03-20T12:00:00.000Z', key: null });
    expect((await backupHeader(await sealedFile('secret')))?.key?.iterations).toBeGreaterThanOrEqual(600_000);
    expect(await backupHeader(new Blob(['{"a":1}\n']))).toBeNull();
    expect(await backupHeader(new Blob(['timestamp,glucose\n']))).toBeNull();
  });

  it('is refused where it comes from a newer version', async () => {
    const newer = new Blob(['{"format":"attune-backup","version":2}\n']);
    await expect(backupHeader(newer)).rejects.toMatchObject({ code: 'backupNewer' });
  });

  it('is noticed to be damaged wherever it is cut off', async () => {
    const bytes = new Uint8Array(await (await plainFile()).arrayBuffer());
    const start = bytes.indexOf(0x0a) + 1;
    for (let length = start; length < bytes.length; length += 7) {
      await expect(all(new Blob([bytes.slice(0, length)]))).rejects.toMatchObject({ code: 'backupDamaged' });
    }
  });

  it('is noticed to be damaged where a row is missing, although the rest reads well', async () => {
    const text = '{"table":"notes","row":{"id":1}}\n{"rows":2}\n';
    const packed = await bytesOf(
      new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')) as ReadableStream<Uint8Array<ArrayBuffer>>,
    );
    const header = '{"format":"attune-backup","version":1,"createdAt":"2026-03-20T12:00:00Z","key":null}\n';
    await expect(all(new Blob([header, packed]))).rejects.toMatchObject({ code: 'backupDamaged' });
  });
});

describe('a backup with a passphrase', () => {
  it('opens with it, however the characters were composed, and with no other', async () => {
    const file = await sealedFile('caf\u00e9 血压');
    expect(await all(file, 'cafe\u0301 血压')).toEqual(rows);
    await expect(all(file, 'cafe 血压')).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await expect(all(file)).rejects.toMatchObject({ code: 'passphraseNeeded' });
  });

  it('shows nothing of what it holds', async () => {
    const note = 'a very private note';
    const bytes = new Uint8Array(
      await (await sealedFile('secret', [{ table: 'observations', row: { note } }])).arrayBuffer(),
    );
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('private');
  });

  it('is noticed to be damaged by a changed byte, an exchanged, repeated or missing block', async () => {
    const file = await sealedFile('secret', [{ table: 'samples', row: { noise: noise(3 * plainBlockBytes) } }]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const body = bytes.indexOf(0x0a) + 1 + 7;
    const block = plainBlockBytes + 16;
    expect(bytes.length - body).toBeGreaterThan(2 * block);
    const parts = [bytes.slice(0, body), bytes.slice(body, body + block), bytes.slice(body + block, body + 2 * block)];
    const [head, first, second] = parts as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    const rest = bytes.slice(body + 2 * block);
    const changed = first.slice();
    changed[100] = (changed[100] as number) ^ 1;
    expect(await all(new Blob([head, first, second, rest]), 'secret')).toHaveLength(1);
    for (const damaged of [
      [head, changed, second, rest],
      [head, second, first, rest],
      [head, first, first, rest],
      [head, first, rest],
      [head, first, second],
    ]) {
      await expect(all(new Blob(damaged), 'secret')).rejects.toMatchObject({ code: 'backupDamaged' });
    }
  });
});
