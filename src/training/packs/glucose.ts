/** Everything that decides how the pack `glucose` is trained. */
export const glucosePack = {
  id: 'glucose-v1',
  title: 'Glucose, 5 to 60 minutes ahead',
  seed: 1,
  hiddenSizes: [64, 32],
  activation: 'relu',
  pretraining: {
    /** Windows taken from one person at most, so that half a year of one does not drown a day of many. */
    windowsPerPerson: 4000,
    epochs: 10,
    batchSize: 512,
    learningRate: 2e-3,
  },
  metaTraining: {
    metaSteps: 500,
    metaBatchSize: 6,
    innerSteps: 5,
    firstInnerRate: 0.02,
    firstHalfWorthHours: 45,
    largestGradientNorm: 10,
    metaLearningRate: { initial: 3e-5, rates: 6e-4, halfWorthHours: 0.25 },
    supportHours: [12, 24, 48, 72, 72, 168],
    supportWindows: 192,
    queryWindows: 160,
    /** Meta-steps between looks at the metaValidation people. */
    validateEvery: 50,
  },
  fineTuning: { innerSteps: [5, 20], innerLearningRates: [0.003, 0.01, 0.03] },
  /** Hours of support at which packs are validated, calibrated and evaluated. */
  evaluatedSupportHours: [12, 24, 72],
  /** Episodes of one person at most, spread over the record. */
  episodesPerPerson: 3,
} as const;

export type GlucosePackConfiguration = typeof glucosePack;
