const width = 120;
const digits = 5;

/** The prior as the formatter of the source has it: numbers of a list as many to a line as there is room for. */
export function priorText({
  mean,
  variances,
  ...facts
}: {
  readonly mean: readonly number[];
  readonly variances: Readonly<Record<string, number>>;
  readonly noise: number;
  readonly [fact: string]: unknown;
}): string {
  const lines: string[] = [];
  let line = '   ';
  mean.forEach((value, at) => {
    const word = `${Number(value.toPrecision(digits))}${at < mean.length - 1 ? ',' : ''}`;
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  });
  const fields = Object.entries({ ...facts, variances }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`,
  );
  return `{\n${fields.join(',\n')},\n  "mean": [\n${[...lines, line].join('\n')}\n  ]\n}\n`;
}
