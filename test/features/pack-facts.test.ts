import { expect, it } from 'vitest';
import { packFacts } from '../../src/features/pack-facts.ts';

it('counts who taught the pack apart from who tested it, and names the data with their licences, the largest first', () => {
  const manifest = JSON.stringify({
    id: 'glucose-v2',
    training: {
      split: { metaTrain: ['a', 'b', 'c'], metaValidation: ['d'], metaTest: ['e', 'f'] },
      data: [
        { name: 'two', people: 2, licence: 'CC0', citation: 'Two 2019' },
        { name: 'one', people: 4, licence: 'CC BY 4.0', citation: 'One 2018' },
      ],
    },
  });
  expect(packFacts(manifest)).toMatchObject({
    id: 'glucose-v2',
    learnedFrom: 3,
    chosenOn: 1,
    testedOn: 2,
    dataSets: [
      { name: 'one', licence: 'CC BY 4.0', people: 4, citation: 'One 2018' },
      { name: 'two', licence: 'CC0', people: 2, citation: 'Two 2019' },
    ],
  });
});

it('names the methods that the pack holds in one order, and the one it ships', () => {
  const manifest = JSON.stringify({
    shipped: 'proximalMaml',
    methods: { proximalMaml: { innerSteps: 5 }, lastValue: {}, somethingNewer: {} },
    network: { inputSize: 38, hiddenSizes: [64, 32] },
  });
  expect(packFacts(manifest)).toMatchObject({
    shipped: 'proximalMaml',
    methods: ['lastValue', 'proximalMaml'],
    inputs: 38,
    layers: [64, 32],
  });
});

it('shows what there is of a manifest that says less', () => {
  expect(packFacts('{"id":"glucose-v1","methods":null,"shipped":"somethingNewer"}')).toEqual({
    id: 'glucose-v1',
    learnedFrom: 0,
    chosenOn: 0,
    testedOn: 0,
    dataSets: [],
    shipped: null,
    methods: [],
    inputs: 0,
    layers: [],
    seed: null,
    commit: '',
  });
});
