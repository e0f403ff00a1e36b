import { type ExampleLayout, featuresOfGroup, groupsOf } from '../../domain/examples/example-set.ts';
import { shapleyValues } from '../../domain/shapley.ts';
import type { ScaledExample } from './example-scale.ts';
import type { PersonForecaster } from './person-forecaster.ts';

/** Why one target is expected to be what it is, in the pack's scale: the three add up to the expected outcome. */
export interface ScaledReasons {
  /** What people's experience says of this person's usual question. */
  readonly typical: number;
  /** What the person's own past adds to that. */
  readonly own: number;
  /** What is special about this question, by group of inputs. */
  readonly parts: readonly number[];
}

interface Explained {
  /** What learned the person, and the same before it had met anyone. */
  readonly forecaster: PersonForecaster;
  readonly fresh: PersonForecaster;
  readonly asked: ScaledExample;
  /** [1 + feature], the mean of what the person asks. */
  readonly usual: Float64Array;
  readonly layout: ExampleLayout;
}

/**
 * Takes the forecast of a question apart: exact Shapley values over the groups of inputs, against the person's usual
 * question. Of a linear model that is each weight times how far its input lies from the usual. The usual has no name.
 */
export function explainExample({ forecaster, fresh, asked, usual, layout }: Explained): ScaledReasons[] {
  const names = groupsOf(layout);
  const groups = names.map((group) => featuresOfGroup(layout, group));
  const ofWords = layout.words === undefined ? 0 : 1 << names.indexOf(layout.words);
  const mixed = (coalition: number): ScaledExample => {
    const design = usual.slice();
    // The first column is always one.
    for (const [player, features] of groups.entries())
      if (coalition & (1 << player))
        for (const feature of features) design[1 + feature] = asked.design[1 + feature] as number;
    return { ...asked, design, completion: null, words: coalition & ofWords ? asked.words : undefined };
  };
  const worth = Array.from({ length: 2 ** groups.length }, (_, coalition) => forecaster.predict(mixed(coalition)).mean);
  const people = fresh.predict(mixed(0)).mean;
  return layout.targets.map((_, target) => {
    const of = worth.map((mean) => mean[target] as number);
    const typical = people[target] as number;
    return { typical, own: (of[0] as number) - typical, parts: Array.from(shapleyValues(of, groups.length)) };
  });
}

/** The mean design of these examples; of none, the people's. */
export function usualDesign(examples: readonly ScaledExample[], width: number): Float64Array {
  const usual = new Float64Array(width);
  usual[0] = 1;
  if (examples.length === 0) return usual;
  for (let column = 1; column < width; column++)
    usual[column] = examples.reduce((sum, { design }) => sum + (design[column] as number), 0) / examples.length;
  return usual;
}
