import { bloodPressureLayout, pressureExamples } from '../../domain/examples/blood-pressure.ts';
import { seededRandom } from '../../learning/random.ts';
import { readWelltoryPressure } from '../corpora/welltory.ts';
import type { ExamplePackConfiguration, ExamplePerson } from '../example-packs/example-pack-configuration.ts';
import { simulatePressure } from '../simulate/simulate-pressure.ts';

const seed = 1;
/** As many as are measured: the simulated ones steady the beginning and do not outvote anybody. */
const simulatedPeople = 12;
const simulatedDays = 28;

function simulated(): ExamplePerson[] {
  const random = seededRandom(seed);
  return Array.from({ length: simulatedPeople }, (_, index) => ({
    dataset: 'simulated',
    person: String(index + 1),
    examples: pressureExamples(simulatePressure(simulatedDays, random)).examples,
    simulated: true,
  }));
}

/** The next reading of a cuff, in the morning or the evening. */
export const bloodPressurePack: ExamplePackConfiguration = {
  id: 'blood-pressure-v1',
  title: 'The next reading of a cuff',
  seed,
  layout: bloodPressureLayout,
  leastExamples: 3,
  methods: ['lastValue', 'personalMean', 'ewma', 'kalman', 'generic', 'hierarchicalLinear', 'driftingLinear'],
  // Within noise of the local-level filter on systolic, better on diastolic and with truer bands on the pulse.
  preferred: 'ewma',
  onlyJudged: ['lastValue', 'generic', 'hierarchicalLinear', 'driftingLinear'],
  leastForecasts: 2,
  changes: false,
  gains: ['systolic', 'diastolic'].flatMap((target) => [
    { target, against: ['ewma', 'kalman'] as const, learned: 3, percent: -1 },
    { target, against: ['personalMean'] as const, learned: 3, percent: 0 },
  ]),
  coverage: ['systolic', 'diastolic', 'pulse'].map((target) => ({ target, learned: 3, low: 0.85, high: 0.95 })),
  represented:
    'Users of one app in the spring of 2020, most of them in Russia, many of them ill with COVID-19 or recovering from it, who typed in what their own cuff showed. Each reading stood there twice, at the clock of two zones; one was kept.',
  notFor:
    'An expected range is not a target, and a reading inside it is not therefore a good one. Context such as coffee, exercise or a medicine taken is not among the inputs: hardly anybody had written it down.',
  sources: [
    { name: 'welltory', licence: 'CC0', citation: 'Welltory hrv-covid19' },
    {
      name: 'simulated',
      licence: 'made here',
      citation:
        'simulated from the variances in Kato et al. 2010, Factors associated with day-by-day variability of self-measured blood pressure at home: the Ohasama study, Am J Hypertens 23:980',
    },
  ],
  read: (folder) => [
    ...readWelltoryPressure(folder).map(({ person, readings }) => ({
      dataset: 'welltory',
      person,
      examples: pressureExamples(readings).examples,
    })),
    ...simulated(),
  ],
};
