import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../src/domain/observation.ts';
import type { ProfileDetails } from '../../src/domain/profile.ts';
import { answerPlan } from '../../src/workflows/answer-plan.ts';
import { readPlanLearning, resetPlanLearning } from '../../src/workflows/plan-learning.ts';
import { readPlan } from '../../src/workflows/read-plan.ts';
import { removeProfile } from '../../src/workflows/remove-profile.ts';
import { renewPlan } from '../../src/workflows/renew-plan.ts';
import { exampleWorld } from './example-world.ts';

const minute = 60_000;
const day = 1440 * minute;
const pressure = (systolic: number, diastolic: number): Measurement => ({
  kind: 'bloodPressure',
  value: { systolic, diastolic },
});

/** Someone with high blood pressure, three weeks of readings in the mornings, and a walk a week ago. */
async function someone(details: Partial<ProfileDetails> = {}, { measures = true } = {}) {
  const world = await exampleWorld({ conditions: ['hypertension'], birthYear: 1970, guideline: 'esc', ...details });
  const now = world.services.now();
  const morning = (back: number) => now - back * day - 5 * 60 * minute;
  for (let back = measures ? 21 : 0; back >= 1; back--) await world.keep(pressure(128 + (back % 3), 78), morning(back));
  await world.keep({ kind: 'workout', value: { type: 'walking', minutes: 30 } }, now - 6 * day);
  const shown = async () => {
    await renewPlan(world.services);
    const view = await readPlan(world.services);
    if (!view) throw new Error('there is a person');
    return view;
  };
  const ids = async () => (await shown()).cards.map(({ card }) => card.suggestion);
  return { ...world, now, morning, shown, ids };
}

/** Someone who walks and rests, and does nothing else: a walk and strength are all that can be suggested. */
async function walker() {
  const world = await someone({ conditions: [] }, { measures: false });
  for (let back = 12; back >= 1; back--)
    await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 60 } }, world.now - back * day);
  return world;
}

describe('the plan', () => {
  it('is nothing before there is a person, and empty where nothing is known', async () => {
    const { services } = await exampleWorld();
    await renewPlan(services);
    expect(await readPlan(services)).toMatchObject({ drawn: true, cards: [] });
    await services.database.settings.clear();
    await renewPlan(services);
    expect(await readPlan(services)).toBeNull();
  });

  it('holds at most three, each with the readings behind it, and stays for the day', async () => {
    const { services, shown, ids } = await someone();
    const first = await ids();
    expect(first).toHaveLength(3);
    for (const { card } of (await shown()).cards) expect(card.why.length).toBeGreaterThan(0);
    for (let hours = 1; hours <= 4; hours++) {
      services.clock += 120 * minute;
      expect(await ids()).toEqual(first);
    }
    expect(await services.database.planDraws.count()).toBe(1);
  });

  it('sees in the record that a suggestion was taken up, and keeps it for the day', async () => {
    const { services, keep, ids, shown, now } = await walker();
    expect(await ids()).toContain('nextSession');
    services.clock += 120 * minute;
    await keep({ kind: 'workout', value: { type: 'walking', minutes: 25 } }, now + 60 * minute);
    const done = (await shown()).cards.find(({ card }) => card.suggestion === 'nextSession');
    expect(done).toMatchObject({ seen: true, doneAt: now + 60 * minute });
  });

  it('puts another in the place of one that is not for the person, and takes that back', async () => {
    const { services, ids } = await someone();
    const [unwanted] = await ids();
    if (!unwanted) throw new Error('a plan');
    const back = await answerPlan(services, unwanted, 'notForMe');
    expect(await ids()).not.toContain(unwanted);
    services.clock += 30 * day;
    expect(await ids()).not.toContain(unwanted);
    await back();
    expect(await services.database.planAnswers.count()).toBe(0);
  });

  it('knows of two answers that follow each other faster than a plan is drawn', async () => {
    const { services, ids } = await someone();
    const [first, second] = await ids();
    if (!first || !second) throw new Error('two suggestions');
    services.clock += minute;
    await answerPlan(services, first, 'notForMe');
    const onItsWay = renewPlan(services);
    services.clock += 1000;
    await answerPlan(services, second, 'notForMe');
    await Promise.all([onItsWay, renewPlan(services)]);
    const view = await readPlan(services);
    const left = view?.history.flatMap(({ changes }) => changes).filter(({ change }) => change === 'left');
    expect(left?.map(({ suggestion }) => suggestion).sort()).toEqual([first, second].sort());
    const shown = view?.cards.map(({ card }) => card.suggestion);
    expect(await ids()).toEqual(shown);
  });

  it('leaves out exercise after a reading that rules it out, before it is drawn anew, and everything after a severe one', async () => {
    const { services, keep, ids, now } = await walker();
    expect(await ids()).toContain('nextSession');
    services.clock += minute;
    await keep({ kind: 'temperature', value: { celsius: 38.6 } }, now + minute);
    const view = await readPlan(services);
    expect(view?.cards.map(({ card }) => card.suggestion)).not.toContain('nextSession');
    expect(await ids()).not.toContain('nextSession');
    await keep(pressure(185, 122), now + minute);
    expect(await readPlan(services)).toMatchObject({ cards: [], urgent: [{ code: 'severePressure' }] });
    expect(await ids()).toEqual([]);
  });

  it('changes when the readings change, and says since when and by how much', async () => {
    const { services, keep, ids, shown, morning, now } = await someone({ homeWeeks: [] });
    expect(await ids()).not.toContain('talkAboutPressure');
    const before = services.now();
    services.clock = now + 8 * day;
    for (let back = 1; back <= 8; back++) {
      const of = morning(0) + (8 - back) * day;
      await keep(pressure(146, 92), of);
      await keep(pressure(144, 90), of + 2 * minute);
      await keep(pressure(142, 88), of + 12 * 60 * minute);
      await keep(pressure(144, 90), of + 12 * 60 * minute + 2 * minute);
    }
    expect((await ids())[0]).toBe('talkAboutPressure');
    const [latest] = (await shown()).history;
    const change = latest?.changes.find(({ suggestion }) => suggestion === 'talkAboutPressure');
    expect(change).toMatchObject({ change: 'entered', because: 'figure', figure: { since: before } });
    expect(change?.figure?.to).toBeGreaterThan((change?.figure?.from ?? 0) + 3);
  });

  it('gives a place to what a salty week brings up, once and at once, and says why', async () => {
    const { services, keep, ids, shown, now, morning } = await someone();
    const eat = async (text: string, times: readonly number[]) => {
      for (const time of times) await keep({ kind: 'meal', value: { text } }, time);
    };
    for (let back = 3; back >= 1; back--) {
      for (const type of ['walking', 'strength'] as const)
        await keep({ kind: 'workout', value: { type, minutes: 40 } }, now - back * day);
      await eat('oats with apple', [morning(back) + 60 * minute, morning(back) + 300 * minute]);
    }
    const before = await ids();
    expect(before).toHaveLength(3);
    expect(before).not.toContain('sodium');
    services.clock += minute;
    await eat(
      'bacon, pickles and instant noodles',
      [1, 2, 3, 4].map((back) => services.now() - back * minute),
    );
    await eat(
      'bacon, pickles and instant noodles',
      [1, 2].map((back) => now - 4 * day - back * minute),
    );
    await eat(
      'bacon, pickles and instant noodles',
      [1, 2].map((back) => now - 5 * day - back * minute),
    );
    const after = await shown();
    const sodium = after.cards.find(({ card }) => card.suggestion === 'sodium');
    expect(sodium?.card.moved).toMatchObject({ figure: 'saltyPortions', from: 0, since: now });
    expect(after.cards).toHaveLength(3);
    expect(after.history[0]?.changes).toEqual([
      expect.objectContaining({ change: 'left', because: 'chosen' }),
      expect.objectContaining({ suggestion: 'sodium', because: 'figure', figure: sodium?.card.moved }),
    ]);
    // It stays for the day, whatever else is eaten; what made room is not counted as passed over.
    services.clock += 60 * minute;
    await eat('bacon', [services.now() - minute]);
    expect(await ids()).toEqual(after.cards.map(({ card }) => card.suggestion));
    services.clock += 30 * day;
    expect((await readPlanLearning(services))?.known).toBe(3);
  });

  it('learns what is done, says so, and forgets it when told to', async () => {
    const { services, ids, keep } = await walker();
    for (let each = 0; each < 12; each++) {
      await ids();
      services.clock += 60 * minute;
      for (const type of ['walking', 'strength'] as const)
        await keep({ kind: 'workout', value: { type, minutes: 15 } }, services.clock - minute);
      services.clock += day;
    }
    const learned = await readPlanLearning(services);
    expect(learned?.leanings.find(({ act }) => act === 'move')).toMatchObject({ word: 'more' });
    const back = await resetPlanLearning(services);
    expect(await readPlanLearning(services)).toMatchObject({ known: 0, leanings: [], since: services.clock });
    await back();
    expect(await readPlanLearning(services)).toEqual(learned);
  });

  it('goes with its person', async () => {
    const { services, ids, profileId } = await someone();
    const [first] = await ids();
    if (first) await answerPlan(services, first, 'later');
    await resetPlanLearning(services);
    await removeProfile(services, profileId);
    const { planDraws, planAnswers, planLearners } = services.database;
    expect(await Promise.all([planDraws.count(), planAnswers.count(), planLearners.count()])).toEqual([0, 0, 0]);
  });
});
