import type { MethodName } from '../../../domain/method.ts';

/** Every way to forecast in plain words, with what it does in one line; `personal` stands in ledgers of earlier versions. */
const methods = {
  lastValue: {
    name: 'Stays as it is',
    what: 'Glucose stays where it is now. The yardstick for all others.',
  },
  personalMean: {
    name: 'Back to your average',
    what: 'Glucose goes back to your own average.',
  },
  ewma: {
    name: 'Recent average',
    what: 'Glucose settles at the average of your last three hours, the newest readings counting most.',
  },
  sameTimeYesterday: {
    name: 'Same time yesterday',
    what: 'Glucose does what it did at this time yesterday.',
  },
  kalman: {
    name: 'Level without the noise (Kalman filter)',
    what: 'Tells the sensor’s noise from real change; the level behind it stays.',
  },
  ridge: {
    name: 'From your readings alone (ridge)',
    what: 'A linear formula fitted to your readings, with nothing from other people.',
  },
  generic: {
    name: 'Typical model',
    what: 'A network that knows what is common to people, used as it is.',
  },
  fineTuned: {
    name: 'Typical model, fine-tuned',
    what: 'The typical model, trained a little further on your readings at one fixed pace.',
  },
  maml: {
    name: 'Personal model (MAML)',
    what: 'A few steps on your readings, from a beginning chosen so that few steps bring much.',
  },
  fomaml: {
    name: 'Personal model (first-order MAML)',
    what: 'A few steps on your readings, from a beginning found by a quicker, less exact shortcut.',
  },
  metaSgd: {
    name: 'Personal model (Meta-SGD)',
    what: 'A few steps on your readings, from a learned beginning and at a learned pace for every weight.',
  },
  anil: {
    name: 'Personal model (ANIL)',
    what: 'A few steps on your readings, which move the last layer alone.',
  },
  reptile: {
    name: 'Personal model (Reptile)',
    what: 'A few steps on your readings, from the middle of where the models of many people ended up.',
  },
  metaLstm: {
    name: 'Personal model (Meta-LSTM)',
    what: 'Steps on your readings, each decided by a second small network that was learned in advance.',
  },
  proximalMaml: {
    name: 'Personal model (MAML, held near the beginning)',
    what: 'A few steps on your readings, pulled back to what is typical wherever they say too little.',
  },
  matchingNetwork: {
    name: 'Moments like this one (Matching Network)',
    what: 'Looks for moments in your past like this one, and expects what followed then.',
  },
  ridgeHead: {
    name: 'Personal last layer (ridge)',
    what: 'The last layer is solved for you in one go, as near to the typical one as your readings allow.',
  },
  r2d2: {
    name: 'Personal last layer (R2-D2)',
    what: 'A last layer solved for you in one go, on features learned for that purpose.',
  },
  alpaca: {
    name: 'Personal last layer (ALPaCA)',
    what: 'A last layer that weighs your readings against what was to be expected of anyone.',
  },
  hierarchicalLinear: {
    name: 'Linear, between people and you',
    what: 'A linear formula that begins at the average person and moves towards you as far as people differ.',
  },
  personal: {
    name: 'Your model (earlier version)',
    what: 'The personal model of an earlier version of Attune.',
  },
} as const satisfies Readonly<Record<MethodName | 'personal', { name: string; what: string }>>;

export default methods;
