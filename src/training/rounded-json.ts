/** Digits that a figure keeps: more would tell of the machine, not of the people. */
const digits = 5;

const rounded = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value;

/** A report as text: lists and records of numbers each on one line, so that a change can be read. */
export function roundedJson(report: unknown): string {
  const text = JSON.stringify(report, (_, value) => rounded(value), 1);
  return `${text.replace(/[{[][^{}[\]]*[}\]]/g, (flat) => flat.replace(/\n\s*/g, ' '))}\n`;
}
