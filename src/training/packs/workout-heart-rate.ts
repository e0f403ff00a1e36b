import { workoutExamples, workoutLayout } from '../../domain/examples/workout-heart-rate.ts';
import { readPmdataWorkouts } from '../corpora/pmdata.ts';
import type { ExamplePackConfiguration } from '../example-packs/example-pack-configuration.ts';

/** The mean heart rate of a workout, planned or done. */
export const workoutHeartRatePack: ExamplePackConfiguration = {
  id: 'workout-heart-rate-v1',
  title: 'Mean heart rate of a workout',
  seed: 1,
  layout: workoutLayout,
  leastExamples: 3,
  methods: ['lastValue', 'personalMean', 'ewma', 'kalman', 'ridge', 'generic', 'hierarchicalLinear', 'driftingLinear'],
  changes: false,
  gains: [{ target: 'mean heart rate', against: ['generic'], learned: 20, percent: 12 }],
  coverage: [{ target: 'mean heart rate', learned: 10, low: 0.85, high: 0.95 }],
  represented:
    'Adults who wore a Fitbit Versa 2 in Norway in the winter of 2019, most of them walking and running; other sports are rare. Ages were inferred from the zones the watch drew.',
  notFor:
    'It does not say how hard a person may train, and nothing of it is a finding about the heart. Medicines that hold the pulse down, a pacemaker, atrial fibrillation and pregnancy were not recorded among its people.',
  sources: [
    {
      name: 'pmdata',
      licence: 'CC BY 4.0 as read on a mirror; the source page itself was not read',
      citation: 'Thambawita et al. 2020, PMData: a sports logging dataset, MMSys',
    },
  ],
  read: (folder) =>
    readPmdataWorkouts(folder).map(({ person, record }) => ({
      dataset: 'pmdata',
      person,
      examples: workoutExamples(record).examples,
    })),
};
