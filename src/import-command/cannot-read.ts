/** What the command ends with: one sentence for the person at the terminal. */
export class CannotRead extends Error {}
