import { weightExamples, weightLayout } from '../../domain/examples/weight.ts';
import { readFitbitWeighings, readPmdataWeighings } from '../corpora/weighings.ts';
import type { ExamplePackConfiguration } from '../example-packs/example-pack-configuration.ts';

/** How far a weight may go in a week or two. That it will change is never foreseen. */
export const weightPack: ExamplePackConfiguration = {
  id: 'weight-v1',
  title: 'How far a weight goes in a week or two',
  seed: 1,
  layout: weightLayout,
  leastExamples: 3,
  methods: ['unchanged', 'lastValue', 'personalMean', 'ewma', 'kalman'],
  preferred: 'unchanged',
  onlyJudged: ['lastValue', 'personalMean', 'ewma', 'kalman'],
  // Windows of a week begin anew every day.
  overlap: 7,
  changes: true,
  gains: weightLayout.targets.map(({ name }) => ({
    target: name,
    against: ['personalMean', 'ewma', 'kalman'] as const,
    learned: 10,
    percent: 0,
  })),
  coverage: weightLayout.targets.map(({ name }) => ({ target: name, learned: 10, low: 0.87, high: 0.93 })),
  represented:
    'Adults who kept a sports diary in Norway and wrote their weight down in whole kilograms mostly, and a few who stood on a scale. Nobody was known to be losing weight on purpose.',
  notFor:
    'It foresees no loss and no gain, whatever a person eats. A sudden gain in heart or kidney disease is a matter for a doctor, inside the band or outside it.',
  sources: [
    {
      name: 'pmdata',
      licence: 'CC BY 4.0 as read on a mirror; the source page itself was not read',
      citation: 'Thambawita et al. 2020, PMData: a sports logging dataset, MMSys',
    },
    { name: 'fitbit', licence: 'CC0', citation: 'FitBit Fitness Tracker Data, Zenodo 53894' },
  ],
  read: (folder) =>
    [...readPmdataWeighings(folder), ...readFitbitWeighings(folder)].map(({ dataset, person, weighings }) => ({
      dataset,
      person,
      examples: weightExamples(weighings).examples,
    })),
};
