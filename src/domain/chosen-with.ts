/** What is chosen once `one` of them is taken in or out, always in the order of all. */
export const chosenWith = <T>(all: readonly T[], chosen: readonly T[], one: T, taken: boolean): T[] =>
  all.filter((each) => (each === one ? taken : chosen.includes(each)));
