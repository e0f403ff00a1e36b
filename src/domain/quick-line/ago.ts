/** `20 minutes ago`, `an hour ago`, `半小时前`, `一个半小时前`. */

const minuteMs = 60_000;
const dayMs = 86_400_000;

const ago =
  /^(?:(?:(an?|half an|\d+(?:[.,]\d+)?)\s*(hours?|hrs?|h|minutes?|mins?|min|days?)\s+ago)|(?:(半|\d+(?:[.,]\d+)?)\s*个?(半)?\s*(小时|钟头|分钟|天)\s*(?:以?前|之前)))$/i;
/** How long ago a whole phrase says, in milliseconds; null where it is no such phrase. */
export function agoOf(text: string): number | null {
  const found = ago.exec(text);
  if (found === null) return null;
  const [, count, unit, chineseCount, half, chineseUnit] = found;
  const word = count ?? chineseCount ?? '';
  const amount = /^an?$/.test(word) ? 1 : /^half|半/.test(word) ? 0.5 : Number(word.replace(',', '.'));
  const total = amount + (half ? 0.5 : 0);
  const per = unit ?? chineseUnit ?? '';
  const length = /^d|天/.test(per) ? dayMs : /^h|小时|钟头/.test(per) ? 60 * minuteMs : minuteMs;
  return Math.round(total * length);
}
