import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/importers/parse-file.ts';

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

describe('a photo of a phone', () => {
  it('is called a picture, whatever it is packed in', async () => {
    // ISO/IEC 23008-12, 14496-12: a box of type ftyp with the brand heic; WebP: RIFF, its length, WEBP.
    const heic = bytesOf([0, 0, 0, 0x18], 'ftypheic', [0, 0, 0, 0], 'mif1heic');
    const webp = bytesOf('RIFF', [0x24, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0]);
    for (const photo of [heic, webp])
      await expect(parseFile(photo, { timeZone: 'UTC', now })).rejects.toMatchObject({ detail: { kind: 'image' } });
  });
});
