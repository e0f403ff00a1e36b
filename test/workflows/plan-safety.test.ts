import { beforeAll, describe, expect, it } from 'vitest';
import type { Measurement } from '../../src/domain/observation.ts';
import { candidates } from '../../src/domain/plan/candidates.ts';
import type { SuggestionId } from '../../src/domain/plan/suggestion.ts';
import { suggestionOf } from '../../src/domain/plan/suggestions.ts';
import type { Medication, ProfileDetails } from '../../src/domain/profile.ts';
import type { PersonName } from '../../src/training/simulate/people.ts';
import { changeProfile } from '../../src/workflows/change-profile.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readExercise } from '../../src/workflows/read-exercise.ts';
import { type PlanView, readPlan } from '../../src/workflows/read-plan.ts';
import { readPlanSituation } from '../../src/workflows/read-plan-situation.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { renewPlan } from '../../src/workflows/renew-plan.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { type PersonFile, personArchive, personFiles } from '../people/person-files.ts';
import { day, type FakeServices, fakeServices, minute } from './fake-services.ts';

/** Late in the morning of a Friday: nothing was trained yet. */
const now = Date.parse('2026-03-20T11:30:00Z');
const timeZone = 'UTC';

/** Of whom nothing rules anything out. */
const unhindered: ProfileDetails = {
  birthYear: 1969,
  conditions: ['hypertension', 'type2Diabetes'],
  medications: [],
  goals: [],
  guideline: 'esc',
};
const beforehand: SuggestionId[] = [
  'talkAboutPressure',
  'walkAfterMeal',
  'nextSession',
  'sodium',
  'lowerMeal',
  'strengthTwice',
  'vegetablesAndFruit',
];
const betaBlocker: Medication = { id: 'b', name: 'Bisoprolol', class: 'betaBlocker', schedule: { times: [480] } };

let services: FakeServices;
let profileId: string;

/** The newest rows of these tables; the first one is the head. */
const bring = async (
  name: PersonName,
  { lived, part, most }: { readonly lived: number; readonly part: 'before' | 'after'; readonly most: object },
) => {
  const files = (await personFiles(name, { now: lived, timeZone }))[part];
  const archive = await personArchive(
    Object.entries(most).map(([file, rows]): PersonFile => {
      const lines =
        files
          .find((each) => each.name === file)
          ?.text.trimEnd()
          .split('\n') ?? [];
      return { name: file, text: [lines[0], ...lines.slice(1).slice(-rows)].join('\n') };
    }),
  );
  await commitImport(services, await previewImport(services, new File([archive], `${name}.zip`)));
};

/** Two weeks of a sensor and meals, ten days of a cuff at 138 over 85 and of salty meals, a walk three days ago. */
beforeAll(async () => {
  services = fakeServices({ timeZone });
  services.clock = now;
  profileId = await startProfile(services);
  await changeProfile(services, { details: unhindered });
  // Their fiftieth day was yesterday: the lows that come after it are still ahead.
  await bring('diabetes', { lived: now + 9 * day, part: 'before', most: { 'clarity.csv': 15 * 288, 'meal.csv': 100 } });
  await bring('food', { lived: now, part: 'after', most: { 'bloodPressure.csv': 100, 'meal.csv': 100 } });
  for (const ago of [3, 12, 15])
    await recordObservation(services, {
      ...{ kind: 'workout', value: { type: 'walking', minutes: 25 } },
      time: now - ago * day,
    });
});

interface Change {
  readonly readings?: readonly (readonly [Measurement, ago?: number])[];
  readonly details?: Partial<ProfileDetails>;
}

const idsOf = (view: PlanView | null) => (view?.cards ?? []).map(({ card }) => card.suggestion);

/** What may be suggested while this holds, and what else a test looks at; it is taken back afterwards. */
async function during<T>({ readings = [], details = {} }: Change, look: () => Promise<T> = async () => undefined as T) {
  const taken = [];
  for (const [measurement, ago = minute] of readings)
    taken.push(await recordObservation(services, { ...measurement, time: now - ago }));
  await changeProfile(services, { details });
  const situation = await readPlanSituation(services, profileId);
  const seen = await look();
  await changeProfile(services, { details: unhindered });
  for (const { undo } of taken) await undo();
  const may = candidates(situation).map(({ suggestion: { id } }) => id);
  const acts = new Set(may.map((id) => suggestionOf(id)?.act));
  return { may, acts, flags: situation.flags.map(({ code }) => code), seen };
}

/** The plan as it is shown at once, and as it is drawn anew. */
async function shown() {
  const atOnce = await readPlan(services);
  await renewPlan(services);
  const anew = await readPlan(services);
  return { ids: [...idsOf(atOnce), ...idsOf(anew)], urgent: anew?.urgent.map(({ code }) => code) };
}

const kilograms = (value: number): Measurement => ({ kind: 'weight', value: { kilograms: value } });
/** Now, and three days ago. */
const gained = [[kilograms(84.5)], [kilograms(82), 3 * day]] as const;

describe('what a plan does not suggest', () => {
  it('is suggested where nothing rules it out', async () => {
    const { may, flags, seen } = await during({}, shown);
    expect(may).toEqual(expect.arrayContaining(beforehand));
    expect(seen.ids).toHaveLength(3);
    expect(flags).toEqual([]);
  });

  it.each([
    ['a pressure of 185/122', 'severePressure', { kind: 'bloodPressure', value: { systolic: 185, diastolic: 122 } }],
    ['glucose of 48 mg/dL', 'veryLowGlucose', { kind: 'glucose', value: { milligramsPerDecilitre: 48 } }],
    ['an oxygen saturation of 89 %', 'veryLowOxygen', { kind: 'oxygenSaturation', value: { percent: 89 } }],
    ['a pulse of 135', 'veryFastPulse', { kind: 'heartRate', value: { beatsPerMinute: 135 } }],
  ] as const)('is anything at all while there is %s', async (_what, code, reading) => {
    const { may, seen } = await during({ readings: [[reading]] }, shown);
    expect(seen).toEqual({ ids: [], urgent: [code] });
    expect(may).toEqual([]);
  });

  it('is any movement at 40.1 degrees', async () => {
    const { acts, may, flags } = await during({ readings: [[{ kind: 'temperature', value: { celsius: 40.1 } }]] });
    expect(flags).toEqual(['highFever']);
    expect(acts).not.toContain('move');
    expect(may).toContain('talkAboutPressure');
  });

  it('is any movement after 2.5 kg more in three days with a weak heart, but to weigh oneself', async () => {
    const { acts, may, flags } = await during({ readings: gained, details: { conditions: ['heartFailure'] } });
    expect(flags).toEqual(['weightGainHeartFailure']);
    expect(acts).not.toContain('move');
    expect(may).toContain('weighDaily');
  });

  it('is less weight, whoever gained 2.5 kg', async () => {
    const { may, flags } = await during({ readings: gained });
    expect(flags).toEqual(['weightGain']);
    expect(may.filter((id) => suggestionOf(id)?.ruledOutBy.includes('weight'))).toEqual([]);
  });

  it('is, in pregnancy, strength, less salt, or a category of pressure: a care team has its own advice', async () => {
    const details: Partial<ProfileDetails> = { conditions: ['hypertension', 'pregnancy'] };
    const { may, flags } = await during({ details });
    expect(flags).toEqual(['pregnancy']);
    for (const id of ['strengthTwice', 'sodium', 'talkAboutPressure', 'vegetablesFirst'] as const)
      expect(may).not.toContain(id);
    // 165/95 is severe in pregnancy alone.
    const reading: Measurement = { kind: 'bloodPressure', value: { systolic: 165, diastolic: 95 } };
    expect((await during({ details, readings: [[reading]] })).may).toEqual([]);
  });

  it('is what is made for adults, to someone of sixteen', async () => {
    const { may, flags } = await during({ details: { birthYear: 2010 } });
    expect(flags).toEqual(['underage']);
    const forAdults = ['talkAboutPressure', 'nextSession', 'strengthTwice', 'sodium', 'vegetablesAndFruit'] as const;
    for (const id of forAdults) expect(may).not.toContain(id);
  });

  it('is nothing less with a beta-blocker, but no heart rate is that of other people of that age', async () => {
    const resting: Measurement = { kind: 'restingHeartRate', value: { beatsPerMinute: 60 } };
    const { may, flags, seen } = await during({ readings: [[resting]], details: { medications: [betaBlocker] } }, () =>
      readExercise(services),
    );
    expect(flags).toEqual(['betaBlocker']);
    expect(may).toEqual(expect.arrayContaining(beforehand));
    // 164 - 0.7 x 57, and not 208 - 0.7 x 57.
    expect(seen?.zones).toMatchObject({ maximum: { beatsPerMinute: expect.closeTo(124.1, 1) } });
  });

  it('is anything at all of someone of whom nothing is known', async () => {
    const empty = fakeServices({ timeZone });
    await startProfile(empty);
    await renewPlan(empty);
    expect(await readPlan(empty)).toMatchObject({ drawn: true, cards: [], urgent: [] });
  });
});
