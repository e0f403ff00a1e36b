import type { Evidence } from './evidence.ts';
import { failuresIn } from './failures.ts';
import { list, type Section, section, table } from './markdown.ts';
import { promisesIn } from './promises.ts';

const verdict = (kept: boolean | null): string => (kept === null ? '–' : kept ? 'yes' : '**no**');

/** What was to be shown, and whether it is. */
export const promisesSection = (evidence: Evidence): Section => ({
  markdown: section(
    'What was to be shown',
    table(
      ['', 'asked', 'measured', 'reached'],
      promisesIn(evidence).map(({ what, asked, measured, kept }) => [what, asked, measured, verdict(kept)]),
    ),
  ),
});

/** What did not work, in as many words. */
export function failuresSection(evidence: Evidence): Section {
  const failures = failuresIn(evidence);
  return {
    markdown: section('What did not work', failures.length > 0 ? list(failures) : 'Nothing that these figures show.'),
  };
}
