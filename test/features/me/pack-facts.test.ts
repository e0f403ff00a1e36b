import { expect, it } from 'vitest';
import { packFacts } from '../../../src/features/me/pack-facts.ts';

it('counts the people of all data sets and names their licences', () => {
  const manifest = JSON.stringify({
    id: 'glucose-v1',
    training: {
      data: [
        { name: 'one', people: 12, licence: 'CC BY 4.0', citation: '' },
        { name: 'two', people: 30, licence: 'CC0', citation: '' },
      ],
    },
  });
  expect(packFacts(manifest)).toEqual({
    id: 'glucose-v1',
    people: 42,
    dataSets: [
      { name: 'one', licence: 'CC BY 4.0' },
      { name: 'two', licence: 'CC0' },
    ],
  });
});

it('shows what there is of a manifest that says less', () => {
  expect(packFacts('{"id":"glucose-v1"}')).toEqual({ id: 'glucose-v1', people: 0, dataSets: [] });
});
