import { seededRandom, shuffled } from '../learning/random.ts';
import type { Person } from './corpora/cgm.ts';

export type SplitName = 'metaTrain' | 'metaValidation' | 'metaTest';

/** `dataset/person` names; a person is in exactly one list. */
export type Split = Readonly<Record<SplitName, readonly string[]>>;

export const personKey = ({ dataset, person }: Pick<Person, 'dataset' | 'person'>): string => `${dataset}/${person}`;

/** Of each dataset a fifth of the people to metaTest, three in twenty to metaValidation, the rest to metaTrain. */
export function splitPeople(people: readonly Person[], seed: number): Split {
  const split: Record<SplitName, string[]> = { metaTrain: [], metaValidation: [], metaTest: [] };
  const random = seededRandom(seed);
  for (const dataset of [...new Set(people.map((each) => each.dataset))].sort()) {
    const names = people.filter((each) => each.dataset === dataset).map(personKey);
    const order = shuffled(names.sort(), random);
    const test = Math.round(order.length * 0.2);
    const validation = Math.round(order.length * 0.15);
    split.metaTest.push(...order.slice(0, test).sort());
    split.metaValidation.push(...order.slice(test, test + validation).sort());
    split.metaTrain.push(...order.slice(test + validation).sort());
  }
  return split;
}
