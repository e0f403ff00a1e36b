import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import { groupsOf } from '../../domain/examples/example-set.ts';
import {
  addError,
  bestMethod,
  emptyTally,
  expectedSquares,
  type MethodTally,
} from '../../learning/example-pack/method-choice.ts';
import { type CalibratedMethods, calibrateMethods } from './calibrate-methods.ts';
import type { ExamplePackConfiguration, ExamplePerson } from './example-pack-configuration.ts';
import { type JudgedForecast, type JudgedPerson, judgePerson } from './fit-methods.ts';
import { foldsOf } from './folds.ts';

/** `personal` is the method that the fold's own people chose, `ownChoice` what the app takes for this person. */
export type JudgedName = ExampleMethodName | 'personal' | 'ownChoice';

/** A forecast, and how far its bands reach to each side; the target's unit. */
export interface ScoredForecast extends JudgedForecast {
  readonly half: number;
  readonly eighty: number;
  readonly ninety: number;
}

export interface ScoredPerson {
  readonly person: ExamplePerson;
  readonly forecasts: ReadonlyMap<JudgedName, readonly ScoredForecast[]>;
  /** What `personal` stands for here. */
  readonly chosen: ExampleMethodName;
  /** Group of inputs -> what `personal` says when it never sees them. */
  readonly without: ReadonlyMap<string, readonly ScoredForecast[]>;
}

const outerFolds = 5;

/** Every measured person, judged by methods that were fitted, placed and chosen on the other folds. */
export function scorePeople(
  people: readonly ExamplePerson[],
  configuration: ExamplePackConfiguration,
): { readonly scored: ScoredPerson[]; readonly chosen: readonly ExampleMethodName[] } {
  const measured = people.filter(({ simulated }) => !simulated);
  const folds = foldsOf(measured, outerFolds, configuration.seed);
  const chosen: ExampleMethodName[] = [];
  const scored = folds.flatMap((fold) => {
    const calibrated = calibrateMethods(
      people.filter((person) => !fold.includes(person)),
      configuration,
    );
    chosen.push(calibrated.chosen);
    return fold.map((person) => scoredPerson(person, calibrated, configuration));
  });
  return { scored, chosen };
}

function scoredPerson(
  person: ExamplePerson,
  calibrated: CalibratedMethods,
  configuration: ExamplePackConfiguration,
): ScoredPerson {
  const judged = judgePerson(person, calibrated.fitted);
  const forecasts = new Map<JudgedName, readonly ScoredForecast[]>();
  for (const [name, each] of judged.forecasts) forecasts.set(name, withReach(each, name, calibrated));
  forecasts.set('personal', forecasts.get(calibrated.chosen) ?? []);
  forecasts.set('ownChoice', ownChoice(judged, forecasts, calibrated, configuration));
  const groups = groupsOf(configuration.layout);
  const prior = [...calibrated.fitted.priors].filter(([{ name }]) => name === calibrated.chosen);
  const without = new Map(
    groups.map((group) => {
      const blind = judgePerson(hidden(person, configuration, group), {
        ...calibrated.fitted,
        priors: new Map(prior),
      });
      return [group, withReach(blind.forecasts.get(calibrated.chosen) ?? [], calibrated.chosen, calibrated)];
    }),
  );
  return { person, forecasts, chosen: calibrated.chosen, without };
}

function withReach(
  forecasts: readonly JudgedForecast[],
  name: ExampleMethodName,
  { calibrations }: CalibratedMethods,
): ScoredForecast[] {
  const bands = calibrations.get(name)?.bands;
  return forecasts.map((forecast) => {
    const reach = (factors: readonly number[] | undefined) => (factors?.[forecast.target] as number) * forecast.sd;
    return { ...forecast, half: reach(bands?.half), eighty: reach(bands?.eighty), ninety: reach(bands?.ninety) };
  });
}

/** The person's examples without a group of inputs. */
function hidden(person: ExamplePerson, { layout }: ExamplePackConfiguration, group: string): ExamplePerson {
  const width = layout.features.length;
  const inputs = person.examples.inputs.map((value, index) =>
    layout.features[index % width]?.group === group ? Number.NaN : value,
  );
  const { words, ...examples } = person.examples;
  return { ...person, examples: { ...examples, inputs, ...(words && group !== layout.words && { words }) } };
}

/** At every question the method that did best on what the person had lived through by then, as the app chooses. */
function ownChoice(
  { person }: JudgedPerson,
  scored: ReadonlyMap<JudgedName, readonly ScoredForecast[]>,
  { fitted, calibrations, chosen }: CalibratedMethods,
  { methods: all, onlyJudged = [], leastExamples }: ExamplePackConfiguration,
): ScoredForecast[] {
  const methods = all.filter((name) => !onlyJudged.includes(name));
  const { times, completeAt } = person.examples;
  const scale = fitted.scale.targetScale;
  const tallies = new Map(methods.map((name) => [name, emptyTally(scale.length)]));
  const waiting = Array.from(times.keys()).sort((a, b) => (completeAt[a] as number) - (completeAt[b] as number));
  const byIndex = new Map(methods.map((name) => [name, byExample(scored.get(name) ?? [])]));
  let next = 0;
  const result: ScoredForecast[] = [];
  for (const [index, time] of times.entries()) {
    for (; next < waiting.length; next++) {
      const past = waiting[next] as number;
      if ((completeAt[past] as number) > time || (times[past] as number) >= time) break;
      for (const name of methods)
        for (const { target, actual, mean, learned } of byIndex.get(name)?.get(past) ?? [])
          if (learned >= leastExamples)
            addError(tallies.get(name) as MethodTally, target, (actual - mean) / (scale[target] as number));
    }
    const expected = new Map(
      methods.map((name) => [
        name,
        expectedSquares(tallies.get(name) as MethodTally, calibrations.get(name)?.typicalSquare ?? []),
      ]),
    );
    for (const target of scale.keys()) {
      const square = (name: ExampleMethodName) => expected.get(name)?.[target] ?? Number.POSITIVE_INFINITY;
      const best = bestMethod(methods, chosen, square);
      result.push(...(byIndex.get(best)?.get(index) ?? []).filter((each) => each.target === target));
    }
  }
  return result;
}

/** Forecasts of all targets of an example, under its place. */
function byExample(forecasts: readonly ScoredForecast[]): Map<number, ScoredForecast[]> {
  const found = new Map<number, ScoredForecast[]>();
  for (const forecast of forecasts) found.set(forecast.index, [...(found.get(forecast.index) ?? []), forecast]);
  return found;
}
