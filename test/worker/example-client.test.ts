import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleLayouts } from '../../src/domain/examples/example-layouts.ts';
import { exampleSet } from '../../src/domain/examples/example-set.ts';
import { weightExamples } from '../../src/domain/examples/weight.ts';
import { createExampleLearner } from '../../src/worker/example-client.ts';
import type { ExampleRequest, LearnExamplesInput } from '../../src/worker/example-protocol.ts';
import { answerExamples, learnExamples } from '../../src/worker/example-service.ts';

const file = (name: string) => readFileSync(new URL(`../../models/weight-v1/${name}`, import.meta.url));
const pack = {
  id: 'weight-v1',
  manifest: file('pack.json').toString(),
  weights: new Uint8Array(file('weights.safetensors')).buffer,
};
const dayMs = 86_400_000;
const { examples } = weightExamples(
  Array.from({ length: 30 }, (_, index) => ({ time: index * dayMs, utcOffset: 0, kilograms: 70 + (index % 4) / 10 })),
);
const nothing = exampleSet([], exampleLayouts.weight);
const input: LearnExamplesInput = { pack, layout: 'weight', examples, questions: [], pastOf: [3, 999] };

/** A Worker that answers in this thread, one task later, or is lost. */
class NearWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;
  readonly lost: boolean;

  constructor(lost = false) {
    this.lost = lost;
  }

  postMessage(request: ExampleRequest): void {
    setTimeout(() => {
      if (this.ended) return;
      if (this.lost) this.onerror?.({ message: 'gone' } as ErrorEvent);
      else this.onmessage?.({ data: answerExamples(request) } as MessageEvent);
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

describe('the examples worker', () => {
  it('answers of the past as it was then, and of what never was not at all', () => {
    const { past, learnedFrom, people } = learnExamples(input);
    expect([past.length, people, learnedFrom]).toEqual([1, 13, examples.times.length]);
    // On the fourth day no week had gone by yet: nothing was learned.
    expect(past[0]).toMatchObject({ learnedFrom: 0, typical: true });
  });

  it('says that a pack of another name, or cut short, is none', () => {
    const code = (change: Partial<typeof pack>) =>
      answerExamples({ id: 1, input: { ...input, pack: { ...pack, ...change } } });
    expect(code({ id: 'weight-v2' })).toMatchObject({ ok: false, code: 'packInvalid' });
    expect(code({ weights: pack.weights.slice(0, 100) })).toMatchObject({ ok: false, code: 'packInvalid' });
    expect(code({ manifest: '{' })).toMatchObject({ ok: false, code: 'packInvalid' });
    expect(answerExamples({ id: 1, input: { ...input, layout: 'recovery' } })).toMatchObject({ code: 'packInvalid' });
  });

  it('answers each who asks with their own answer, in one worker', async () => {
    let started = 0;
    const learner = createExampleLearner(() => {
      started++;
      return new NearWorker() as unknown as Worker;
    });
    const [own, other] = await Promise.all([
      learner.learn(input),
      learner.learn({ ...input, examples: nothing, pastOf: [] }),
    ]);
    expect([own.learnedFrom, other.learnedFrom, started]).toEqual([examples.times.length, 0, 1]);
  });

  it('starts anew after it was lost, and fails as cancelled where it is ended', async () => {
    const workers = [new NearWorker(true), new NearWorker(), new NearWorker()];
    let next = 0;
    const learner = createExampleLearner(() => workers[next++] as unknown as Worker);
    await expect(learner.learn(input)).rejects.toMatchObject({ code: 'workerLost' });
    expect((await learner.learn(input)).people).toBe(13);
    const unanswered = learner.learn(input);
    learner.dispose();
    await expect(unanswered).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers[1]?.ended).toBe(true);
  });
});
