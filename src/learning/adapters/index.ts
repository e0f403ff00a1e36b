import type { MethodName } from '../../domain/method.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { type ExampleMethod, onWindows } from '../example-method.ts';
import { fineTuned } from './fine-tuned.ts';
import { generic } from './generic.ts';
import { lastValue } from './last-value.ts';
import { maml } from './maml.ts';
import { metaSgd } from './meta-sgd.ts';

const onExamples: readonly ExampleMethod[] = [fineTuned, maml, metaSgd];

/** Every method there is, in the order of `methodNames`. */
export const methods: readonly AdaptationMethod[] = [lastValue, generic, ...onExamples.map(onWindows)];

export function methodOf(name: MethodName): AdaptationMethod {
  const found = methods.find((method) => method.name === name);
  if (!found) throw new RangeError(`no method ${name}`);
  return found;
}
