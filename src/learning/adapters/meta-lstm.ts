import {
  dispose,
  mul,
  reshape,
  type Scalar,
  scalar,
  slice,
  type Tensor,
  type Tensor2D,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { stopIfCancelled } from '../adaptation-watch.ts';
import { meanAndScale } from '../distribution.ts';
import type { ExampleMethod } from '../example-method.ts';
import type { Examples } from '../examples.ts';
import { clipFactor } from '../inner-loop.ts';
import {
  firstOptimizer,
  inOneRow,
  type Observation,
  type OptimizerState,
  optimizerStart,
  optimizerStep,
} from '../learned-optimizer.ts';
import { exactGradient, type MetaContext, type MetaLearner } from '../meta-learner.ts';
import { elementCount, prefixed, toTensors } from '../named-arrays.ts';
import {
  forward,
  initialIn,
  type NetworkShape,
  networkIn,
  type Parameters,
  parameterShapes,
  unflatten,
} from '../network.ts';
import { type Loss, precisionWeights, squaredErrorOn } from '../support-loss.ts';
import { tidied } from '../tidied.ts';
import { confidenceOf, queryLoss } from './gradient-steps.ts';

/** Units of the LSTM that reads the gradients. The paper has 20; each is another row as long as the network. */
const readerUnits = 12;

/** Parameters in one row, [1, n], as the network's tensors. */
function networkOf(parameters: Tensor2D, shape: NetworkShape): Parameters {
  let offset = 0;
  return parameterShapes(shape).map((each) => {
    const size = elementCount(each);
    const part = reshape(slice(parameters, [0, offset], [1, size]), each);
    offset += size;
    return part;
  });
}

/** What one episode's steps look at, besides the state: the support's loss, and how much it is worth. */
interface Lesson {
  readonly observe: (state: OptimizerState) => Observation;
  readonly confidence: Scalar;
  /** To be disposed when the lesson is over. */
  readonly weights: Tensor2D;
}

/** Called in a tidy. */
function lessonOf(examples: Examples, hours: number, { shape, generic, settings }: MetaContext): Lesson {
  const weights = precisionWeights(networkIn(toTensors(generic)), examples, shape);
  const loss: Loss = squaredErrorOn(examples, weights, shape);
  const observe = ({ parameters }: OptimizerState) =>
    tidied(() => {
      const network = networkOf(parameters, shape) as Tensor[];
      const { value, grads } = valueAndGrads((...current: Tensor[]) => loss(current))(network);
      const clip = clipFactor(grads, settings.largestGradientNorm as number);
      return { loss: value, gradient: mul(clip, inOneRow(grads)) as Tensor2D };
    });
  return { observe, confidence: confidenceOf(hours, scalar(settings.halfWorthHours as number)), weights };
}

/**
 * Meta-LSTM (Ravi & Larochelle 2017): the update rule itself is meta-learned. The network's parameters, all of them, are
 * the cell state of an LSTM that is fed with their gradients; its first state is the initialization.
 */
export const metaLstm: ExampleMethod = {
  name: 'metaLstm',
  adapt: async ({ own, ...context }, { examples, hours }, watch) => {
    const { learned, lesson } = tidied(() => ({ learned: toTensors(own), lesson: lessonOf(examples, hours, context) }));
    let state = optimizerStart(learned, initialIn(learned));
    const snapshot = () => state.parameters.data<'float32'>();
    try {
      for (let step = 0; step < (context.settings.innerSteps as number); step++) {
        stopIfCancelled(watch);
        const next = tidied(() => optimizerStep(learned, state, lesson.observe(state), lesson.confidence));
        dispose(state as unknown as Tensor);
        state = next;
        await watch?.onStep?.(step + 1, snapshot);
      }
      return await snapshot();
    } finally {
      dispose([learned, state, lesson.confidence, lesson.weights] as unknown as Tensor[]);
    }
  },
  predict: ({ shape }, adapted, inputs) => meanAndScale(forward(unflatten(adapted, shape), inputs, shape)).mean,
};

export const metaLstmLearner: MetaLearner = {
  method: metaLstm,
  settings: { innerSteps: 5, largestGradientNorm: 10, halfWorthHours: 45 },
  start: ({ generic }, random) => ({ ...prefixed('initial', generic), ...firstOptimizer(readerUnits, random) }),
  /**
   * Twice over the episode: once to see the gradients, off the tape; then over the same steps with these for
   * constants, on it. On one tape tfjs would carry their zeros back through the second order, at its full price.
   */
  metaGradient: (meta, task, context) => {
    const { observe, confidence } = lessonOf(task.support.examples, task.support.hours, context);
    const observations: Observation[] = [];
    let state = optimizerStart(meta, initialIn(meta));
    for (let step = 0; step < (context.settings.innerSteps as number); step++) {
      const observation = observe(state);
      observations.push(observation);
      state = optimizerStep(meta, state, observation, confidence);
    }
    return exactGradient((own) => {
      const last = observations.reduce<OptimizerState>(
        (current, observation) => optimizerStep(own, current, observation, confidence),
        optimizerStart(own, initialIn(own)),
      );
      return queryLoss(task, context)(networkOf(last.parameters, context.shape));
    })(meta, task, context);
  },
  metaLearningRate: (name) => (name.startsWith('initial') ? 3e-5 : 1e-3),
};
