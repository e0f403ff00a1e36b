import { isExampleRule } from '../../domain/examples/example-methods.ts';
import { groupsOf } from '../../domain/examples/example-set.ts';
import { type Random, seededRandom } from '../../learning/random.ts';
import { type Interval, improvement } from '../paired-bootstrap.ts';
import type { CoveragePromise, ExamplePackConfiguration, GainPromise } from './example-pack-configuration.ts';
import { type Counted, mean, type PersonCell, personCell, usualLeastForecasts } from './person-cell.ts';
import type { JudgedName, ScoredPerson } from './scored-forecasts.ts';

/** Own examples, at least, at which figures are reported. */
export const reportedLearned = [3, 5, 10, 20, 50];
/** Of fewer people no mean is told. */
const leastPeople = 3;

/** One method on one target: means over people. */
export interface ExampleCell {
  readonly rmse: number;
  readonly mae: number;
  readonly covers: { readonly half: number; readonly eighty: number; readonly ninety: number };
  /** Half the width of the 90 % band. */
  readonly reach: number;
  readonly betterThanGeneric?: Interval;
  readonly betterThanRule?: Interval;
}

export interface ExampleSupport {
  readonly learned: number;
  readonly people: number;
  readonly forecasts: number;
  /** The simple rule that erred least on these very people. */
  readonly bestRule: string;
  readonly methods: Readonly<Record<string, ExampleCell>>;
}

export interface KeptGain extends GainPromise {
  /** Percent. */
  readonly measured: Interval | null;
  readonly kept: boolean;
}

export interface KeptCoverage extends CoveragePromise {
  readonly measured: number | null;
  readonly kept: boolean;
}

/** What a group of inputs adds: how much more `personal` errs when it never sees it, at 10 own examples. */
export interface GroupWorth {
  readonly group: string;
  readonly target: string;
  readonly worth: Interval;
  readonly people: number;
  /** Of whom the group made the error smaller. */
  readonly helped: number;
}

export interface ExampleReport {
  readonly pack: string;
  readonly title: string;
  readonly seed: number;
  readonly commit: string;
  readonly shipped: string;
  /** The method each fold chose. */
  readonly chosen: readonly string[];
  readonly people: number;
  readonly simulatedPeople: number;
  readonly examples: number;
  readonly targets: readonly {
    readonly name: string;
    readonly unit: string;
    readonly supports: readonly ExampleSupport[];
  }[];
  readonly gains: readonly KeptGain[];
  readonly coverage: readonly KeptCoverage[];
  readonly notClaimed: Readonly<Record<string, string>>;
  readonly tried?: readonly string[];
  readonly groups: readonly GroupWorth[];
}

const against = (baseline: readonly PersonCell[], method: readonly PersonCell[], random: Random): Interval =>
  improvement(
    method.map(({ rmse }, index) => ({ baseline: (baseline[index] as PersonCell).rmse, method: rmse })),
    random,
  );

function supportOf(people: readonly ScoredPerson[], counted: Counted, seed: number): ExampleSupport | undefined {
  const names = [...(people[0]?.forecasts.keys() ?? [])];
  const present = people.filter(({ forecasts }) => personCell(forecasts.get('personal'), counted));
  if (present.length < leastPeople) return undefined;
  const cells = new Map(
    names.map((name) => [name, present.map(({ forecasts }) => personCell(forecasts.get(name), counted) as PersonCell)]),
  );
  const rmseOf = (name: JudgedName) => mean((cells.get(name) ?? []).map(({ rmse }) => rmse));
  const rules = names.filter((name) => name !== 'personal' && name !== 'ownChoice' && isExampleRule(name));
  const bestRule = rules.reduce((best, name) => (rmseOf(name) < rmseOf(best) ? name : best));
  const methods = names.map((name): [string, ExampleCell] => {
    const own = cells.get(name) ?? [];
    const generic = cells.get('generic');
    return [
      name,
      {
        rmse: mean(own.map(({ rmse }) => rmse)),
        mae: mean(own.map(({ mae }) => mae)),
        covers: {
          half: mean(own.map(({ half }) => half)),
          eighty: mean(own.map(({ eighty }) => eighty)),
          ninety: mean(own.map(({ ninety }) => ninety)),
        },
        reach: mean(own.map(({ reach }) => reach)),
        ...(generic && name !== 'generic' && { betterThanGeneric: against(generic, own, seededRandom(seed)) }),
        ...(name !== bestRule && { betterThanRule: against(cells.get(bestRule) ?? [], own, seededRandom(seed)) }),
      },
    ];
  });
  return {
    learned: counted.learned,
    people: present.length,
    forecasts: (cells.get('personal') ?? []).reduce((sum, { count }) => sum + count, 0),
    bestRule,
    methods: Object.fromEntries(methods),
  };
}

/** Own examples at which the worth of inputs is told. */
const learnedForWorth = 10;

function groupWorths(people: readonly ScoredPerson[], configuration: ExamplePackConfiguration): GroupWorth[] {
  const { layout, seed, leastForecasts = usualLeastForecasts } = configuration;
  const groups = groupsOf(layout);
  return layout.targets.flatMap(({ name }, target) =>
    groups.flatMap((group) => {
      const pairs = people.flatMap(({ forecasts, without }) => {
        const counted = { target, learned: learnedForWorth, leastForecasts };
        const seeing = personCell(forecasts.get('personal'), counted);
        const blind = personCell(without.get(group), counted);
        return seeing && blind ? [{ baseline: blind.rmse, method: seeing.rmse }] : [];
      });
      if (pairs.length === 0) return [];
      return [
        {
          group,
          target: name,
          worth: improvement(pairs, seededRandom(seed)),
          people: pairs.length,
          helped: pairs.filter(({ baseline, method }) => method < baseline).length,
        },
      ];
    }),
  );
}

export function exampleReport(
  scored: readonly ScoredPerson[],
  configuration: ExamplePackConfiguration,
  facts: { commit: string; shipped: string; chosen: readonly string[]; simulatedPeople: number },
): ExampleReport {
  const { id, title, seed, layout, gains, coverage, leastForecasts = usualLeastForecasts } = configuration;
  const targets = layout.targets.map((target, index) => ({
    ...target,
    supports: reportedLearned.flatMap(
      (learned) => supportOf(scored, { target: index, learned, leastForecasts }, seed) ?? [],
    ),
  }));
  const supportFor = ({ target, learned }: { target: string; learned: number }) => {
    const column = targets.findIndex(({ name }) => name === target);
    const support = targets[column]?.supports.find((each) => each.learned === learned);
    return support && { support, column };
  };
  return {
    pack: id,
    title,
    seed,
    ...facts,
    people: scored.length,
    examples: scored.reduce((sum, { person }) => sum + person.examples.times.length, 0),
    targets,
    gains: gains.map((promise) => {
      const found = supportFor(promise);
      const measured = found ? gainOf({ people: scored, ...found, leastForecasts, seed }, promise) : null;
      return { ...promise, measured, kept: (measured?.estimate ?? Number.NEGATIVE_INFINITY) >= promise.percent };
    }),
    coverage: coverage.map((promise) => {
      const measured = supportFor(promise)?.support.methods.personal?.covers.ninety ?? null;
      return { ...promise, measured, kept: measured !== null && measured >= promise.low && measured <= promise.high };
    }),
    notClaimed: configuration.notClaimed ?? {},
    ...(configuration.tried && { tried: configuration.tried }),
    groups: groupWorths(scored, configuration),
  };
}

/** `personal` against the best of some methods. */
function gainOf(
  judged: {
    people: readonly ScoredPerson[];
    support: ExampleSupport;
    column: number;
    leastForecasts: number;
    seed: number;
  },
  { against: others, learned }: GainPromise,
): Interval {
  const { people, support, column, leastForecasts, seed } = judged;
  const rmseOf = (name: JudgedName) => support.methods[name]?.rmse ?? Number.POSITIVE_INFINITY;
  const best = others.reduce((a, b) => (rmseOf(b) < rmseOf(a) ? b : a));
  const pairs = people.flatMap(({ forecasts }) => {
    const counted = { target: column, learned, leastForecasts };
    const method = personCell(forecasts.get('personal'), counted);
    const baseline = personCell(forecasts.get(best), counted);
    return method && baseline ? [{ baseline: baseline.rmse, method: method.rmse }] : [];
  });
  return improvement(pairs, seededRandom(seed));
}
