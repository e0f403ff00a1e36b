/**
 * What text is in that is not UTF-8: a table saved by a Chinese spreadsheet (GB 18030) or by a Western one
 * (Windows-1252). A Chinese character is a pair of bytes with the high bit; a letter such as ü or ° is one such byte,
 * with plain letters around it.
 */
export function legacyEncodingOf(bytes: Uint8Array): 'gb18030' | 'windows-1252' {
  let pairs = 0;
  let single = 0;
  for (let index = 0; index < bytes.length - 1; index++) {
    if (!isHigh(bytes[index])) continue;
    if (isHigh(bytes[index + 1])) {
      pairs++;
      index++;
    } else single++;
  }
  return single > pairs ? 'windows-1252' : 'gb18030';
}

const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;
