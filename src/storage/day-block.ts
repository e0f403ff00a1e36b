/**
 * Summaries of days lie 32 days to a row. To unseal a row takes 50 µs however little stands in it: a year of days one by one
 * is a wait that can be seen, twelve rows are not.
 */
export const daysOfBlock = 32;

/** Of a day since the Unix epoch. */
export const blockOf = (day: number): number => Math.floor(day / daysOfBlock);
