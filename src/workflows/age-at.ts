/** Years by the year of birth, which is all that a profile keeps: on a birthday to come it is one too many. */
export const ageAt = (birthYear: number | undefined, now: number): number | undefined =>
  birthYear === undefined ? undefined : new Date(now).getUTCFullYear() - birthYear;
