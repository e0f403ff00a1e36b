import { expect, it } from 'vitest';
import { examplePackSections } from '../../../src/training/evidence/example-packs-section.ts';
import type { ExampleReport } from '../../../src/training/example-packs/example-report.ts';

const report: ExampleReport = {
  ...{ pack: 'made-up-v1', title: 'Made up', seed: 1, commit: 'none', shipped: 'namedLinear', chosen: ['namedLinear'] },
  ...{ people: 3, simulatedPeople: 0, examples: 9, targets: [], gains: [], coverage: [], groups: [] },
  notClaimed: { rise: 'Too little.' },
};
const words = (of: ExampleReport) => examplePackSections([of])[1]?.markdown;

it('says what was tried besides, before what is not claimed', () => {
  expect(words({ ...report, tried: ['Names by their letters.', 'An own clock.'] })).toContain(
    'What was tried besides:\n\n- Names by their letters.\n- An own clock.\n\n- Not claimed: rise. Too little.',
  );
});

it('says nothing of it where nothing was', () => {
  expect(words(report)).not.toContain('tried');
});
