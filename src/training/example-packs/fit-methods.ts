import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import { examplesIn } from '../../domain/examples/example-set.ts';
import { asItHappened } from '../../learning/example-pack/as-it-happened.ts';
import type { ExampleMethod, MethodPrior } from '../../learning/example-pack/example-method.ts';
import { exampleMethods } from '../../learning/example-pack/example-methods.ts';
import { type ExampleScale, fitExampleScale, scaling } from '../../learning/example-pack/example-scale.ts';
import { PersonForecaster } from '../../learning/example-pack/person-forecaster.ts';
import type { ExamplePackConfiguration, ExamplePerson } from './example-pack-configuration.ts';

/** Priors of every method, and the scale they are in. */
export interface FittedMethods {
  readonly scale: ExampleScale;
  readonly priors: ReadonlyMap<ExampleMethod, MethodPrior>;
  readonly overlap: number;
}

type Fitting = Pick<ExamplePackConfiguration, 'layout' | 'methods' | 'changes' | 'overlap'>;

export function fitMethods(
  people: readonly ExamplePerson[],
  { layout, methods, changes, overlap = 1 }: Fitting,
): FittedMethods {
  const sets = people.map(({ examples }) => examples);
  const scale = fitExampleScale(sets, layout.features.length, layout.targets.length);
  const toScale = scaling(scale);
  const scaled = sets.map((set) => Array.from(examplesIn(set), toScale));
  const zeroOf = (target: number) =>
    changes ? -(scale.targetMean[target] as number) / (scale.targetScale[target] as number) : 0;
  const wanted = exampleMethods(zeroOf).filter(({ name }) => methods.includes(name));
  const priors = new Map(wanted.map((method) => [method, method.fit(scaled, layout.targets.length)]));
  return { scale, priors, overlap };
}

/** What a method said of one outcome of one person, in the target's unit, when the question was asked. */
export interface JudgedForecast {
  readonly index: number;
  readonly target: number;
  readonly learned: number;
  readonly actual: number;
  readonly mean: number;
  readonly sd: number;
}

/** One person's forecasts by every method. */
export interface JudgedPerson {
  readonly person: ExamplePerson;
  readonly forecasts: ReadonlyMap<ExampleMethodName, readonly JudgedForecast[]>;
}

/** Lets a person's examples pass through every method, as they happened. */
export function judgePerson(person: ExamplePerson, { scale, priors, overlap }: FittedMethods): JudgedPerson {
  const { examples } = person;
  const scaled = Array.from(examplesIn(examples), scaling(scale));
  const targets = scale.targetMean.length;
  const forecasts = new Map<ExampleMethodName, JudgedForecast[]>();
  for (const [method, prior] of priors) {
    const past = asItHappened(new PersonForecaster(method, prior, overlap), examples, scaled);
    forecasts.set(
      method.name,
      past.flatMap(({ index, learned, mean, sd }) =>
        Array.from({ length: targets }, (_, target) => ({
          index,
          target,
          learned,
          actual: examples.targets[index * targets + target] as number,
          mean: (scale.targetMean[target] as number) + (scale.targetScale[target] as number) * (mean[target] as number),
          sd: (scale.targetScale[target] as number) * (sd[target] as number),
        })).filter(({ actual }) => Number.isFinite(actual)),
      ),
    );
  }
  return { person, forecasts };
}
