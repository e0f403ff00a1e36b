export type Delimiter = ',' | ';' | '\t';
export const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** The fields of one line, trimmed, quotes resolved; null where a quote is never closed. */
export function splitFields(line: string, delimiter: Delimiter): string[] | null {
  if (!line.includes('"')) return line.split(delimiter).map((field) => field.trim());
  const fields: string[] = [];
  let position = 0;
  for (;;) {
    let field = '';
    while (line[position] === ' ') position++;
    if (line[position] === '"') {
      for (position++; ; position++) {
        const close = line.indexOf('"', position);
        if (close < 0) return null;
        field += line.slice(position, close);
        position = close + 1;
        if (line[position] !== '"') break;
        field += '"';
      }
    }
    const end = line.indexOf(delimiter, position);
    field += line.slice(position, end < 0 ? line.length : end);
    fields.push(field.trim());
    if (end < 0) return fields;
    position = end + 1;
  }
}
