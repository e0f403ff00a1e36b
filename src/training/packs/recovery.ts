import { recoveryExamples, recoveryLayout } from '../../domain/examples/recovery.ts';
import { readFitbitNights, readLifesnapsNights, readWelltoryMornings, type Sleeper } from '../corpora/nights.ts';
import type { ExamplePackConfiguration } from '../example-packs/example-pack-configuration.ts';

const claimed = ['ln RMSSD', 'sleep', 'skin temperature'];

const examplesOf = ({ dataset, person, nights }: Sleeper) => ({
  dataset,
  person,
  examples: recoveryExamples(nights).examples,
});

/** What a night should be like for this person, and so whether the last one is unusual. */
export const recoveryPack: ExamplePackConfiguration = {
  id: 'recovery-v1',
  title: 'What is usual in the night',
  seed: 1,
  layout: recoveryLayout,
  leastExamples: 5,
  methods: ['lastValue', 'personalMean', 'ewma', 'kalman', 'generic', 'hierarchicalLinear', 'driftingLinear'],
  changes: false,
  gains: claimed.map((target) => ({ target, against: ['lastValue'] as const, learned: 10, percent: 15 })),
  coverage: claimed.map((target) => ({ target, learned: 10, low: 0.85, high: 0.95 })),
  notClaimed: {
    'resting heart rate':
      'Makers smooth it over many days before they show it, so that the value of the day before is hard to beat; its band says what the maker would show, not what the heart did.',
  },
  represented:
    'Adults with Fitbit watches in Europe and the United States, mostly under 40, over one to four months, and users of one app who measured their heart with a phone in the morning, many of them in the weeks of a COVID-19 infection.',
  notFor:
    'An unusual night is not an illness, and a usual one does not rule one out. Watches measure skin temperature and variability each in its own way: a change of device is not a change of the person.',
  sources: [
    {
      name: 'lifesnaps',
      licence: 'CC BY 4.0; the source page itself was not read',
      citation: 'LifeSnaps, Scientific Data 2022, doi:10.1038/s41597-022-01764-x',
    },
    { name: 'fitbit', licence: 'CC0', citation: 'FitBit Fitness Tracker Data, Zenodo 53894' },
    { name: 'welltory', licence: 'CC0', citation: 'Welltory hrv-covid19' },
  ],
  read: (folder) =>
    [...readLifesnapsNights(folder), ...readFitbitNights(folder), ...readWelltoryMornings(folder)].map(examplesOf),
};
