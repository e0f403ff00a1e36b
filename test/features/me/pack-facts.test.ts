import { expect, it } from 'vitest';
import { packFacts } from '../../../src/features/me/pack-facts.ts';

it('counts who taught the pack apart from who tested it, and names the licences', () => {
  const manifest = JSON.stringify({
    id: 'glucose-v1',
    training: {
      split: { metaTrain: ['a', 'b', 'c'], metaValidation: ['d'], metaTest: ['e', 'f'] },
      data: [
        { name: 'one', people: 4, licence: 'CC BY 4.0', citation: '' },
        { name: 'two', people: 2, licence: 'CC0', citation: '' },
      ],
    },
  });
  expect(packFacts(manifest)).toEqual({
    id: 'glucose-v1',
    learnedFrom: 3,
    testedOn: 2,
    dataSets: [
      { name: 'one', licence: 'CC BY 4.0' },
      { name: 'two', licence: 'CC0' },
    ],
  });
});

it('shows what there is of a manifest that says less', () => {
  expect(packFacts('{"id":"glucose-v1"}')).toEqual({ id: 'glucose-v1', learnedFrom: 0, testedOn: 0, dataSets: [] });
});
