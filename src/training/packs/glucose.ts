import type { MethodName } from '../../domain/method.ts';
import type { OtherSensors } from '../other-sensors.ts';
import type { Rescaling } from '../rescaled-windows.ts';

/** Everything that decides how the pack `glucose` is trained. */
export const glucosePack = {
  id: 'glucose-v2',
  title: 'Glucose, 5 to 60 minutes ahead',
  seed: 1,
  hiddenSizes: [64, 32],
  activation: 'relu',
  pretraining: {
    /** Windows taken from one person at most, so that half a year of one does not drown a day of many. */
    windowsPerPerson: 4000,
    epochs: 9,
    batchSize: 512,
    learningRate: 2e-3,
    /** On metaValidation people one net with this decay errs less than the mean of three nets without. */
    weightDecay: 0.25,
    knee: 0.1,
    /** Sensors that nobody wore, through which people are seen as well. */
    otherSensors: {
      sensors: 3,
      windowsPerSensor: 1400,
      share: 0.4,
      pace: { share: 0.6, least: 0.75, most: 1.35 },
      calibration: { share: 0.4, offset: 12, slope: 0.08, wander: 0.04 },
      smoothing: { share: 0.7, mostPasses: 8 },
      noise: { least: 0.5, most: 3, mostCarried: 0.8 },
    },
    rescaling: { share: 0.3, least: 0.4, most: 1.2 },
  },
  /** Episodes that meta-training draws its tasks from. */
  episodes: {
    count: 900,
    supportHours: [3, 12, 24, 24, 72, 72, 168],
    queryWindows: 192,
  },
  /** How often a run looks at the metaValidation people, who keep its best state. */
  looks: 4,
  metaTraining: {
    maml: { metaSteps: 160, metaBatchSize: 6, supportWindows: 160 },
    fomaml: { metaSteps: 240, metaBatchSize: 6, supportWindows: 160 },
    metaSgd: { metaSteps: 160, metaBatchSize: 6, supportWindows: 160 },
    anil: { metaSteps: 240, metaBatchSize: 6, supportWindows: 160 },
    reptile: { metaSteps: 240, metaBatchSize: 6, supportWindows: 160 },
    metaLstm: { metaSteps: 120, metaBatchSize: 6, supportWindows: 160 },
    matchingNetwork: { metaSteps: 200, metaBatchSize: 6, supportWindows: 384 },
    ridgeHead: { metaSteps: 300, metaBatchSize: 24, supportWindows: 512 },
    proximalMaml: { metaSteps: 300, metaBatchSize: 24, supportWindows: 512 },
    r2d2: { metaSteps: 160, metaBatchSize: 6, supportWindows: 384 },
    alpaca: { metaSteps: 160, metaBatchSize: 6, supportWindows: 384 },
  },
  fits: { hierarchicalLinear: { tasks: 400, supportWindows: 512 } },
  /** Settings of the inner loop that metaValidation people choose among, beside those of meta-training. */
  choices: {
    fineTuned: [
      { innerSteps: 1, innerLearningRate: 0.003, largestGradientNorm: 10 },
      { innerSteps: 5, innerLearningRate: 0.003, largestGradientNorm: 10 },
      { innerSteps: 5, innerLearningRate: 0.01, largestGradientNorm: 10 },
      { innerSteps: 10, innerLearningRate: 0.01, largestGradientNorm: 10 },
      { innerSteps: 20, innerLearningRate: 0.01, largestGradientNorm: 10 },
    ],
    maml: [{ innerSteps: 3 }, { innerSteps: 10 }, { halfWorthHours: 24 }, { halfWorthHours: 90 }],
    fomaml: [{ innerSteps: 3 }, { innerSteps: 10 }, { halfWorthHours: 24 }, { halfWorthHours: 90 }],
    anil: [{ innerSteps: 3 }, { innerSteps: 10 }, { halfWorthHours: 24 }, { halfWorthHours: 90 }],
    reptile: [{ innerSteps: 3 }, { innerSteps: 10 }, { halfWorthHours: 24 }, { halfWorthHours: 90 }],
    metaLstm: [{ halfWorthHours: 24 }, { halfWorthHours: 90 }],
    hierarchicalLinear: [{ worth: 0.25 }, { worth: 0.5 }, { worth: 1 }, { worth: 2 }],
  },
  /** Hours of support at which methods are chosen and bands placed. */
  validatedSupportHours: [3, 12, 24, 72, 168],
  /** Episodes of one person at most, spread over the record. */
  episodesPerPerson: 3,
} as const satisfies PackConfiguration;

/** How one method is meta-trained. */
export interface MetaTrainingPlan {
  readonly metaSteps: number;
  readonly metaBatchSize: number;
  /** Windows of the support at most, evenly in time. */
  readonly supportWindows: number;
}

export interface PackConfiguration {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly hiddenSizes: readonly number[];
  readonly activation: 'relu' | 'softplus';
  readonly pretraining: {
    readonly windowsPerPerson: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly learningRate: number;
    readonly weightDecay: number;
    readonly knee: number;
    readonly otherSensors: OtherSensors;
    readonly rescaling: Rescaling;
  };
  readonly episodes: {
    readonly count: number;
    readonly supportHours: readonly number[];
    readonly queryWindows: number;
  };
  readonly looks: number;
  readonly metaTraining: Readonly<Partial<Record<MethodName, MetaTrainingPlan>>>;
  /** Episodes from which a method's prior is estimated at once. */
  readonly fits: Readonly<Partial<Record<MethodName, { readonly tasks: number; readonly supportWindows: number }>>>;
  readonly choices: Readonly<Partial<Record<MethodName, readonly Readonly<Record<string, number>>[]>>>;
  readonly validatedSupportHours: readonly number[];
  readonly episodesPerPerson: number;
}
