const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?$/;

/** Minutes of `hh:mm:ss` or `hh:mm`; null where the text is neither. */
export function durationMinutes(text: string): number | null {
  const match = clock.exec(text.trim());
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return minutes > 59 || seconds > 59 ? null : hours * 60 + minutes + seconds / 60;
}
