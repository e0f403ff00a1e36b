import { allEqual } from '../domain/examples/all-equal.ts';
import type { ExampleForecast, TargetForecast } from '../domain/examples/example-forecast.ts';
import { type ExampleLayoutId, exampleLayouts, unclaimedTargets } from '../domain/examples/example-layouts.ts';
import { asQuestion, type Example, type ExampleSet, exampleSet, examplesIn } from '../domain/examples/example-set.ts';
import type { Expected, ExpectedTarget } from '../domain/examples/expectation.ts';
import { guardStorage } from '../storage/guard.ts';
import { foretold, foundInLedger, type Issue, issueExpectation, type LedgerQuestion } from './expectation-ledger.ts';
import { askLearner } from './learner-failure.ts';
import { loadExamplePack } from './load-example-pack.ts';
import type { Services } from './services.ts';

export interface Question {
  readonly profileId: string;
  readonly layout: ExampleLayoutId;
  /** The person's own whose outcome is known. */
  readonly own: ExampleSet;
  /** With its outcome, as far as that is known. */
  readonly question: Example;
  /** Where what is typical of people may stand in for a person with few examples, labelled so. */
  readonly typicalWillDo: boolean;
  /** How it is written down while the outcome is to come; absent where it is only asked what would be. */
  readonly issue?: Issue | undefined;
  /** Asked again within so many ms with nothing new known, it is the same question. */
  readonly sameWithinMs?: number | undefined;
  /** Written down for a span of time: what comes in it is held against that. */
  readonly spanned?: boolean;
}

/**
 * One question answered by the pack: what is expected, its bands, and what came where that is known. A forecast whose
 * outcome is to come stands in the ledger before it is returned; one that was written down is never said anew.
 */
export async function askExpectation(services: Services, asked: Question): Promise<Expected> {
  const { profileId, layout, question, typicalWillDo, issue, sameWithinMs, spanned = false } = asked;
  const pack = await loadExamplePack(services, layout);
  if (pack === null) return { ok: false, why: { reason: 'notOffered' } };
  const { examples, place } = knownBefore(asked);
  const equal = allEqual(examples);
  const learned = await askLearner(() =>
    services.examples.learn({
      pack,
      layout,
      examples,
      questions: place === null ? [asQuestion(question)] : [],
      pastOf: place === null ? [] : [place],
    }),
  );
  const answer = learned.answers[0] ?? learned.past[0];
  if (answer === undefined) return { ok: false, why: { reason: 'nothingKept' } };
  if ('abstains' in answer) return { ok: false, why: { reason: answer.abstains, feature: answer.feature } };
  if (answer.typical && !typicalWillDo)
    return { ok: false, why: { reason: 'tooFewOwn', have: answer.learnedFrom, need: learned.leastExamples } };
  const claimed = (forecast: ExampleForecast) =>
    forecast.targets.flatMap(({ name }, index) =>
      unclaimedTargets[layout].includes(name) || (equal[index] ?? 0) > 0 ? [] : [index],
    );
  if (claimed(answer).length === 0) return { ok: false, why: { reason: 'allEqual', have: Math.max(...equal) } };

  const ledger: LedgerQuestion = { profileId, layout, packId: pack.id, question, sameWithinMs };
  const written = await guardStorage(
    async () =>
      (await foundInLedger(services, ledger)) ?? (place !== null && spanned ? foretold(services, ledger) : undefined),
  );
  const open = place === null && issue ? issue : null;
  const issued = written ?? (open && (await issueExpectation(services, { ...ledger, forecast: answer, issue: open })));
  const forecast = issued?.forecast ?? answer;
  const { people, simulatedPeople, leastExamples } = learned;
  return {
    ok: true,
    value: {
      layout,
      packId: pack.id,
      people,
      simulatedPeople,
      leastExamples,
      learnedFrom: forecast.learnedFrom,
      typical: forecast.typical,
      time: question.time,
      said: place === null ? (issued ? 'ahead' : 'asked') : issued ? 'foretold' : 'afterwards',
      targets: claimed(forecast).map((index) =>
        beside(forecast.targets[index] as TargetForecast, place === null ? undefined : question.targets[index]),
      ),
    },
  };
}

const beside = (
  { name, unit, method, expected, half, ninety, why }: TargetForecast,
  actual: number = Number.NaN,
): ExpectedTarget => ({
  ...{ name, unit, method, expected, half, ninety },
  ...(why ? { why } : {}),
  actual: Number.isFinite(actual) ? actual : null,
});

/** What was known when it was asked, and where the question itself stands among it; null where its outcome is to come. */
function knownBefore({ layout, own, question }: Question): { examples: ExampleSet; place: number | null } {
  const before = Array.from(examplesIn(own)).filter(({ time }) => time < question.time);
  const known = question.targets.some(Number.isFinite);
  return {
    examples: exampleSet(known ? [...before, question] : before, exampleLayouts[layout]),
    place: known ? before.length : null,
  };
}
