import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface LastDayFieldProps {
  readonly labelledBy: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** Typing a date passes through other dates, each a reading of the whole file; after this pause it stands, ms. */
const pause = 900;

/** The day that a file without dates ends on. Taken once it stands: after a pause, with Enter, or on leaving the field. */
export function LastDayField({ labelledBy, day, onDay }: LastDayFieldProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const take = (typed: string) => {
    clearTimeout(timer.current);
    // A year on its way to four digits is a year of the first millennium.
    if (typed > '1900' && typed !== day) onDay(typed);
  };
  return (
    <TextInput
      type="date"
      aria-labelledby={labelledBy}
      defaultValue={day}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => take(typed), pause);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value);
      }}
      onBlur={(event) => take(event.currentTarget.value)}
    />
  );
}
