import { tensor2d } from '@tensorflow/tfjs-core';
import type { ScaledExample } from '../../learning/example-pack/example-scale.ts';
import type { Examples } from '../../learning/examples.ts';
import type { Task } from '../../learning/meta-learner.ts';
import { integerBelow, type Random } from '../../learning/random.ts';

/** Few examples count in full: these packs know nothing of hours. */
export const enoughHours = 1e6;

/** Examples as tensors, their inputs completed as for the linear methods. The caller disposes. */
export function tensorsOf(examples: readonly ScaledExample[]): Examples {
  const targets = examples[0]?.targets.length ?? 0;
  const inputs = (examples[0]?.design.length ?? 1) - 1;
  const flat = (of: (example: ScaledExample) => Iterable<number>) =>
    Float32Array.from(examples.flatMap((each) => [...of(each)]));
  return {
    count: examples.length,
    inputs: tensor2d(
      flat(({ design }) => design.subarray(1)),
      [examples.length, inputs],
    ),
    targets: tensor2d(
      flat((each) => each.targets.map((value) => (Number.isFinite(value) ? value : 0))),
      [examples.length, targets],
    ),
    known: tensor2d(
      flat((each) => each.targets.map((value) => (Number.isFinite(value) ? 1 : 0))),
      [examples.length, targets],
    ),
  };
}

const supportSizes = [3, 5, 10, 20, 40];
const queries = 32;

/** A stretch of one person's life: so many examples to learn from, and those that follow. */
export function lifeTask(people: readonly (readonly ScaledExample[])[], random: Random): Task {
  const examples = people[integerBelow(people.length, random)] as readonly ScaledExample[];
  const wanted = supportSizes[integerBelow(supportSizes.length, random)] as number;
  const size = Math.max(1, Math.min(wanted, examples.length - 2));
  const from = integerBelow(Math.max(1, examples.length - size - 1), random);
  return {
    support: { examples: tensorsOf(examples.slice(from, from + size)), hours: enoughHours },
    query: tensorsOf(examples.slice(from + size, from + size + queries)),
    weight: 1,
  };
}
