const start = '<!-- evidence:start -->';
const end = '<!-- evidence:end -->';

/** The document with `evidence` between its two markers: figures are generated, never typed. Null where they are missing. */
export function withEvidence(document: string, evidence: string): string | null {
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) return null;
  return `${document.slice(0, from + start.length)}\n${evidence.trim()}\n${document.slice(to)}`;
}
