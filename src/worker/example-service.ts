/** What the examples worker does with a request: plain arithmetic, no tensors and no backend. Knows no Worker. */
import { exampleLayouts } from '../domain/examples/example-layouts.ts';
import { asQuestion, type Example, examplesIn } from '../domain/examples/example-set.ts';
import { PackInvalid, personaliseExamples, readExamplePack } from '../learning/example-pack/forecast-examples.ts';
import type { ExampleRequest, ExampleResponse, LearnExamplesInput, LearnedExamples } from './example-protocol.ts';

/** Throws `PackInvalid` where the pack is not what its layout says. */
export function learnExamples({
  pack: bytes,
  layout,
  examples,
  questions,
  pastOf,
}: LearnExamplesInput): LearnedExamples {
  const pack = readExamplePack(bytes.manifest, bytes.weights, exampleLayouts[layout]);
  const { id, shipped, leastExamples, training } = pack.manifest;
  if (id !== bytes.id) throw new PackInvalid(`pack.json is of ${id}, not of ${bytes.id}`);
  const personal = personaliseExamples(pack, examples, { explainPast: pastOf });
  const all = Array.from(examplesIn(examples));
  return {
    methods: personal.methods,
    shipped,
    learnedFrom: personal.learnedFrom,
    leastExamples,
    people: training.people,
    simulatedPeople: training.simulatedPeople,
    records: personal.records,
    answers: questions.map((question) => personal.forecast(question)),
    past: pastOf.flatMap((index) => {
      const before = personal.past[index];
      if (before === undefined) return [];
      // What an input is unlike does not depend on what was learned: the question is refused then as it would be now.
      const now = personal.forecast(asQuestion(all[index] as Example));
      return 'abstains' in now ? now : before;
    }),
  };
}

export function answerExamples({ id, input }: ExampleRequest): ExampleResponse {
  try {
    return { id, ok: true, value: learnExamples(input) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, ok: false, code: error instanceof PackInvalid ? 'packInvalid' : 'failed', message };
  }
}
