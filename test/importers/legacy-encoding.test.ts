import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/importers/parse-file.ts';
import { StreamDecoder } from '../../src/importers/stream-decoder.ts';

const now = Date.parse('2026-03-20T12:00:00Z');
const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  new Blob([new Uint8Array(parts.flatMap((part) => [...Buffer.from(part as string)]))]);
const commentOf = async (file: Blob) => {
  const mapping = { columns: ['dateTime', 'weight.kilograms', 'comment'], units: [null, 'kg', null] };
  const { observations } = await parseFile(file, { timeZone: 'Europe/Berlin', now, mapping });
  return observations.map(({ comment }) => comment);
};

describe('a table that is not in UTF-8', () => {
  it('of a Western spreadsheet keeps its umlauts and signs', async () => {
    // Windows-1252: ü 0xFC, ß 0xDF, ° 0xB0, € 0x80.
    const file = bytesOf(
      'Datum;Gewicht;Bemerkung f',
      [0xfc],
      'r sp\n14.03.2026 08:05;80,5;gr',
      [0xf6, 0xdf],
      'er, 20',
      [0xb0],
      'C, 5 ',
      [0x80],
      '\n15.03.2026 08:05;80,1;m',
      [0xfc],
      'de\n',
    );
    expect(await commentOf(file)).toEqual(['größer, 20°C, 5 €', 'müde']);
  });

  it('of a Chinese spreadsheet keeps its characters', async () => {
    // GB 2312: 时 CAB1, 间 BCE4, 体 CCE5, 重 D6D8, 备 B1B8, 注 D7A2, 空 BFD5, 腹 B8B9.
    const file = bytesOf(
      [0xca, 0xb1, 0xbc, 0xe4],
      ',',
      [0xcc, 0xe5, 0xd6, 0xd8],
      ',',
      [0xb1, 0xb8, 0xd7, 0xa2],
      '\n2026-03-14 08:05,80.5,',
      [0xbf, 0xd5, 0xb8, 0xb9],
      '\n',
    );
    expect(await commentOf(file)).toEqual(['空腹']);
  });
});

describe('a table whose first letter beyond ASCII comes late', () => {
  const rows = Array.from(
    { length: 4000 },
    (_, index) => `${new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString().slice(0, 16)},80.5,plain\n`,
  );
  const plain = `time,weight,comment\n${rows.join('')}`;
  const last = '2026-03-14 08:05,80.1,';
  const lastComment = async (file: Blob) => (await commentOf(file)).at(-1);

  it('keeps it, in UTF-8 as in GB 2312', async () => {
    expect(plain.length).toBeGreaterThan(100_000);
    expect(await lastComment(bytesOf(plain, last, '空腹, müde\n'.replace(',', ';')))).toBe('空腹; müde');
    expect(await lastComment(bytesOf(plain, last, [0xbf, 0xd5, 0xb8, 0xb9], '\n'))).toBe('空腹');
    expect(await lastComment(bytesOf(plain, last, 'm', [0xfc], 'de\n'))).toBe('müde');
  });

  it('keeps a letter that is cut by the end of a piece', async () => {
    // Every row ends in 腹, three bytes: some lie across the borders of the pieces that a file is read in.
    const many = `time,weight,comment\n${rows.map((row) => row.replace('plain', '空腹')).join('')}`;
    expect(new Set(await commentOf(bytesOf(many)))).toEqual(new Set(['空腹']));
  });

  it('is the same where it comes by the byte', () => {
    const text = 'time,weight,comment\n2026-03-14 08:05,80.1,空腹';
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const decoder = new StreamDecoder();
      const pieces = Array.from(bytes, (byte) => decoder.push(Uint8Array.of(byte)));
      expect(pieces.join('') + decoder.finish()).toBe(text);
    }
  });
});

describe('a table in UTF-16', () => {
  const text = '日期,体重,备注\n2026-03-14 08:05,80.5,空腹\n';
  const little = Buffer.from(text, 'utf16le');

  it('is read with its mark and without, in both orders', async () => {
    const big = Buffer.from(little).swap16();
    expect(await commentOf(bytesOf([0xff, 0xfe], [...little]))).toEqual(['空腹']);
    expect(await commentOf(bytesOf([0xfe, 0xff], [...big]))).toEqual(['空腹']);
    expect(await commentOf(bytesOf([...little]))).toEqual(['空腹']);
    expect(await commentOf(bytesOf([...big]))).toEqual(['空腹']);
  });

  it('is not seen in bytes that hold zeros for another reason', async () => {
    const binary = bytesOf(Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? index % 32 : 0)));
    await expect(parseFile(binary, { timeZone: 'UTC', now })).rejects.toMatchObject({ detail: { kind: 'binary' } });
  });
});

it('a byte that was overwritten costs its own letter, not all letters of a file in UTF-8', async () => {
  const bytes = Buffer.from('时间,体重,备注\n2026-03-14 08:05,80.5,空腹，早饭前\n2026-03-15 08:05,80.4,晚饭后\n');
  bytes[bytes.indexOf('早')] = 0xff;
  expect(await commentOf(new Blob([bytes]))).toEqual(['空腹，\ufffd\ufffd\ufffd饭前', '晚饭后']);
});

describe('a photo of a phone', () => {
  it('is called a picture, whatever it is packed in', async () => {
    // ISO/IEC 23008-12, 14496-12: a box of type ftyp with the brand heic; WebP: RIFF, its length, WEBP.
    const heic = bytesOf([0, 0, 0, 0x18], 'ftypheic', [0, 0, 0, 0], 'mif1heic');
    const webp = bytesOf('RIFF', [0x24, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0]);
    for (const photo of [heic, webp])
      await expect(parseFile(photo, { timeZone: 'UTC', now })).rejects.toMatchObject({ detail: { kind: 'image' } });
  });
});
