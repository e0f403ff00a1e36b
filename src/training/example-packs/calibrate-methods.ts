import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import { normalQuantile } from '../../domain/metrics/normal-distribution.ts';
import type { BandFactors } from '../../learning/example-pack/example-pack.ts';
import type { ExamplePackConfiguration, ExamplePerson } from './example-pack-configuration.ts';
import { type FittedMethods, fitMethods, type JudgedForecast, type JudgedPerson, judgePerson } from './fit-methods.ts';
import { foldsOf } from './folds.ts';
import { usualLeastForecasts } from './person-cell.ts';

/** What people left out say of one method. */
export interface Calibration {
  readonly bands: BandFactors;
  /** Square of the mean over people of the RMSE in the scale of outcomes, one per target. */
  readonly typicalSquare: readonly number[];
}

/** Methods fitted on everyone given, their bands placed on people left out in turn. */
export interface CalibratedMethods {
  readonly fitted: FittedMethods;
  readonly calibrations: ReadonlyMap<ExampleMethodName, Calibration>;
  /** The method that erred least on people left out, of those that learn a person. */
  readonly chosen: ExampleMethodName;
}

const innerFolds = 5;
/** The normal distribution's own factors count as so many people: half a dozen alone place a quantile badly. */
const normalPeople = 5;

/** Everyone who was measured, judged by methods fitted on the other folds and on who was simulated. */
export function judgeLeftOut(
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
  seed: number,
): JudgedPerson[] {
  const folds = foldsOf(
    people.filter(({ simulated }) => !simulated),
    innerFolds,
    seed,
  );
  return folds.flatMap((fold) => {
    const fitted = fitMethods(
      people.filter((person) => !fold.includes(person)),
      configuration,
    );
    return fold.map((person) => judgePerson(person, fitted));
  });
}

/** The value below which so much of the weight lies. */
function weightedQuantile(values: readonly { value: number; weight: number }[], share: number): number {
  const sorted = values.slice().sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= share * total) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}

/** Of one method, over people who each are one voice. */
function calibrationOf(
  people: readonly (readonly JudgedForecast[])[],
  targetScale: Float64Array,
  { leastExamples, leastForecasts = usualLeastForecasts }: ExamplePackConfiguration,
): Calibration {
  const targets = Array.from(targetScale.keys());
  const byTarget = targets.map((target) =>
    people
      .map((forecasts) => forecasts.filter((each) => each.target === target && each.learned >= leastExamples))
      .filter(({ length }) => length >= leastForecasts),
  );
  const factor = (share: number) =>
    byTarget.map((each) => {
      const found = weightedQuantile(
        each.flatMap((forecasts) =>
          forecasts.map(({ actual, mean, sd }) => ({
            value: Math.abs(actual - mean) / sd,
            weight: 1 / forecasts.length,
          })),
        ),
        share,
      );
      const normal = normalQuantile((1 + share) / 2);
      return (
        ((Number.isFinite(found) ? each.length * found : 0) + normalPeople * normal) / (each.length + normalPeople)
      );
    });
  return {
    bands: { half: factor(0.5), eighty: factor(0.8), ninety: factor(0.9) },
    typicalSquare: byTarget.map((each, target) => {
      const scale = targetScale[target] as number;
      const errors = each.map((forecasts) =>
        Math.sqrt(
          forecasts.reduce((sum, { actual, mean }) => sum + ((actual - mean) / scale) ** 2, 0) / forecasts.length,
        ),
      );
      return (errors.reduce((sum, error) => sum + error, 0) / errors.length) ** 2;
    }),
  };
}

export function calibrateMethods(
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
): CalibratedMethods {
  const judged = judgeLeftOut(people, configuration, configuration.seed + 1);
  const fitted = fitMethods(people, configuration);
  const calibrations = new Map(
    configuration.methods.map((name) => [
      name,
      calibrationOf(
        judged.map(({ forecasts }) => forecasts.get(name) ?? []),
        fitted.scale.targetScale,
        configuration,
      ),
    ]),
  );
  const errorOf = (name: ExampleMethodName) =>
    (calibrations.get(name)?.typicalSquare ?? []).reduce((sum, square) => sum + Math.sqrt(square), 0);
  const chosen =
    configuration.preferred ??
    configuration.methods.reduce((best, name) => (errorOf(name) < errorOf(best) ? name : best));
  return { fitted, calibrations, chosen };
}
