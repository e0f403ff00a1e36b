import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import type { ExampleMethod } from './example-method.ts';
import { fitHierarchical, fitNamed, fitOwnRidge, fitPooled, fitWandering } from './linear-fits.ts';
import { allInputs, levelOnly, linearMethod } from './linear-method.ts';
import { lastOutcome, movingAverage, unchanged, type ZeroOutcome } from './simple-rules.ts';

/** The methods that are plain arithmetic, in the order in which they are told of. */
export const exampleMethods = (zeroOf: ZeroOutcome): readonly ExampleMethod[] => [
  unchanged(zeroOf),
  lastOutcome,
  linearMethod({ name: 'personalMean', design: levelOnly, fitTarget: fitHierarchical }),
  movingAverage,
  linearMethod({ name: 'kalman', design: levelOnly, fitTarget: fitWandering('free') }),
  linearMethod({ name: 'ridge', design: allInputs, fitTarget: fitOwnRidge }),
  linearMethod({ name: 'generic', design: allInputs, fitTarget: fitPooled }),
  linearMethod({ name: 'hierarchicalLinear', design: allInputs, fitTarget: fitHierarchical }),
  linearMethod({ name: 'driftingLinear', design: allInputs, fitTarget: fitWandering('pulled') }),
  linearMethod({ name: 'namedLinear', design: allInputs, fitTarget: fitNamed }),
];

const byName = new Map(exampleMethods(() => 0).map((method) => [method.name, method]));

/** The method that takes up a prior of this name; what it needs to fit one is in the prior already. */
export const exampleMethodNamed = (name: ExampleMethodName): ExampleMethod | undefined => byName.get(name);
