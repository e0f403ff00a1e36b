import { expect, it } from 'vitest';
import { withEvidence } from '../../src/training/evidence-section.ts';

it('the evidence of a document is replaced between its markers and nothing else is', () => {
  const document = 'before\n<!-- evidence:start -->\nold\n<!-- evidence:end -->\nafter\n';
  const once = withEvidence(document, '| new |\n');
  expect(once).toBe('before\n<!-- evidence:start -->\n| new |\n<!-- evidence:end -->\nafter\n');
  expect(withEvidence(once as string, '| new |')).toBe(once);
});

it('a document without markers is left alone', () => {
  expect(withEvidence('no markers here', 'x')).toBeNull();
});
