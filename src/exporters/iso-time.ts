/** `2026-03-01T08:00:00+01:00`: the instant, on the clock that the person had. Milliseconds only where there are some. */
export function isoTime(time: number, utcOffset: number): string {
  const wall = new Date(time + utcOffset * 60_000).toISOString();
  const clock = wall.endsWith('.000Z') ? wall.slice(0, -5) : wall.slice(0, -1);
  return clock + isoOffset(utcOffset);
}

/** `+05:30`, `-03:00`. */
function isoOffset(utcOffset: number): string {
  const minutes = Math.abs(utcOffset);
  const hours = Math.floor(minutes / 60);
  return `${utcOffset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
