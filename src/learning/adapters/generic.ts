import { meanAndScale } from '../distribution.ts';
import { type ExampleMethod, onWindows } from '../example-method.ts';
import { toTensors } from '../named-arrays.ts';
import { forward, networkIn } from '../network.ts';

/** The pooled network as it is: what is common to people. */
export const genericOnExamples: ExampleMethod = {
  name: 'generic',
  adapt: async () => new Float32Array(0),
  predict: ({ shape, generic }, _adapted, inputs) =>
    meanAndScale(forward(networkIn(toTensors(generic)), inputs, shape)).mean,
};

export const generic = onWindows(genericOnExamples);
