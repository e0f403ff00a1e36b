/** Times of day as typed, `8:00, 20:00`: minutes after midnight, ascending; null where one is no time. */
export function timesFrom(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '');
  const times = parts.map((part) => {
    const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(part);
    const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
    return found && hour < 24 && minute < 60 ? hour * 60 + minute : null;
  });
  if (times.some((time) => time === null)) return null;
  return [...new Set(times as number[])].sort((a, b) => a - b);
}

/** `8:00`, as it would be typed. */
export const timeText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
