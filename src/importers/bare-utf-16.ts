/** Bytes that the order is judged by. */
const judged = 4096;
const leastBytes = 8;

/**
 * UTF-16 without its mark: a table's digits, commas and Latin letters are a plain byte and a zero. Null where the bytes
 * are something else that holds zeros.
 */
export function bareUtf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < leastBytes) return null;
  if (areLetters(head, 0)) return 'utf-16le';
  return areLetters(head, 1) ? 'utf-16be' : null;
}

/** Whether, with the lower byte at `low` of each pair, at least half are plain letters and none is a control. */
function areLetters(head: Uint8Array, low: 0 | 1): boolean {
  const pairs = Math.min(head.length, judged) >> 1;
  let plain = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const lower = head[2 * pair + low] as number;
    if (head[2 * pair + 1 - low] !== 0) continue;
    if ((lower < 0x20 && lower !== 0x09 && lower !== 0x0a && lower !== 0x0d) || lower === 0x7f) return false;
    plain++;
  }
  return plain * 2 >= pairs;
}
