import type { MethodName } from '../../domain/method.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { ewma } from '../baselines/ewma.ts';
import { kalman } from '../baselines/kalman.ts';
import { lastValue } from '../baselines/last-value.ts';
import { personalMean } from '../baselines/personal-mean.ts';
import { ridge } from '../baselines/ridge.ts';
import { sameTimeYesterday } from '../baselines/same-time-yesterday.ts';
import { type ExampleMethod, onWindows } from '../example-method.ts';
import { alpaca } from './alpaca.ts';
import { anil } from './anil.ts';
import { fineTuned } from './fine-tuned.ts';
import { fomaml } from './fomaml.ts';
import { generic } from './generic.ts';
import { hierarchicalLinear } from './hierarchical-linear.ts';
import { maml } from './maml.ts';
import { matchingNetwork } from './matching-network.ts';
import { metaLstm } from './meta-lstm.ts';
import { metaSgd } from './meta-sgd.ts';
import { proximalMaml } from './proximal-maml.ts';
import { r2d2 } from './r2d2.ts';
import { reptile } from './reptile.ts';
import { ridgeHead } from './ridge-head.ts';

const rules: readonly AdaptationMethod[] = [lastValue, personalMean, ewma, sameTimeYesterday, kalman, ridge];
const onExamples: readonly ExampleMethod[] = [
  fineTuned,
  maml,
  fomaml,
  metaSgd,
  anil,
  reptile,
  metaLstm,
  proximalMaml,
  matchingNetwork,
  ridgeHead,
  r2d2,
  alpaca,
  hierarchicalLinear,
];

/** Every method there is, in the order of `methodNames`. */
export const methods: readonly AdaptationMethod[] = [...rules, generic, ...onExamples.map(onWindows)];

export function methodOf(name: MethodName): AdaptationMethod {
  const found = methods.find((method) => method.name === name);
  if (!found) throw new RangeError(`no method ${name}`);
  return found;
}
