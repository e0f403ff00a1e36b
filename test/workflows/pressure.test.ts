import { describe, expect, it } from 'vitest';
import { activeProfile } from '../../src/workflows/active-profile.ts';
import { beginHomeWeek, endHomeWeek } from '../../src/workflows/home-week.ts';
import { pressureEvents } from '../../src/workflows/pressure-events.ts';
import { readPlanSituation } from '../../src/workflows/read-plan-situation.ts';
import { readPressure } from '../../src/workflows/read-pressure.ts';
import { readSafety } from '../../src/workflows/read-safety.ts';
import { readSeverePath } from '../../src/workflows/read-severe-path.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { type ExampleWorld, exampleWorld } from './example-world.ts';
import { day, hour, minute, noon } from './fake-services.ts';

/** Two readings each morning at seven and evening at eight, over so many days that end yesterday. */
async function measuredDays({ keep }: ExampleWorld, days: number, level = 132) {
  for (let back = days; back >= 1; back--) {
    const midnight = noon - 12 * hour - back * day;
    for (const [at, more] of [
      [7, 4],
      [20, -4],
    ] as const)
      for (const later of [0, minute]) {
        const value = { systolic: level + more, diastolic: 82 };
        await keep({ kind: 'bloodPressure', value }, midnight + at * hour + later);
      }
  }
}

describe('the overview of blood pressure', () => {
  it('has a week of a record in which nobody began one, and its grade by the chosen guideline', async () => {
    const world = await exampleWorld({ guideline: 'accAha', birthYear: 1970 });
    await measuredDays(world, 7);
    const overview = await readPressure(world.services);
    expect(overview?.week?.progress).toBeNull();
    expect(overview?.week?.record.means.all).toEqual({ systolic: 132, diastolic: 82, readings: 24 });
    expect(overview?.category).toEqual({ guideline: 'accAha', category: 'stage1', assumed: false });
  });

  const categoryOf = async (details: Parameters<typeof exampleWorld>[0], { days = 7, level = 132 } = {}) => {
    const world = await exampleWorld(details);
    await measuredDays(world, days, level);
    return (await readPressure(world.services))?.category;
  };

  it('takes the line at home that ESC and ESH share, 135/85, where nobody chose a guideline', async () => {
    expect(await categoryOf({})).toEqual({ guideline: 'esh', category: 'belowThreshold', assumed: true });
    // 134.5 is shown as 135, and counts as it is shown.
    expect(await categoryOf({}, { level: 134.5 })).toMatchObject({ category: 'hypertension', assumed: true });
    expect(await categoryOf({}, { level: 134.4 })).toMatchObject({ category: 'belowThreshold' });
  });

  it('says nothing of the average under 18, in pregnancy, or of three days', async () => {
    expect(await categoryOf({ guideline: 'esc', birthYear: 2010 })).toEqual({ none: 'underage' });
    expect(await categoryOf({ guideline: 'esc', conditions: ['pregnancy'] })).toEqual({ none: 'pregnancy' });
    expect(await categoryOf({ guideline: 'esc' }, { days: 3 })).toEqual({ none: 'week' });
  });

  it('has the plan go on with a week that nobody began, once it is measured as one', async () => {
    const stageOf = async (days: number) => {
      const world = await exampleWorld();
      await measuredDays(world, days);
      const situation = await readPlanSituation(world.services, world.profileId);
      return situation.pressure?.week?.stage;
    };
    expect([await stageOf(1), await stageOf(2), await stageOf(7)]).toEqual([null, 'running', null]);
  });

  it('follows a week from its first day, and forgets its end when that is taken back', async () => {
    const world = await exampleWorld({ guideline: 'esh' });
    const { services } = world;
    services.clock = noon - 5 * hour;
    await beginHomeWeek(services);
    expect((await readPressure(services))?.week?.progress?.next).toEqual({
      day: 'today',
      slot: 'morning',
      due: true,
      readings: 2,
    });
    await recordObservation(services, { kind: 'bloodPressure', value: { systolic: 130, diastolic: 80 } });
    services.clock += minute;
    expect((await readPressure(services))?.week?.progress?.next?.readings).toBe(1);
    const undo = await endHomeWeek(services);
    expect((await readPressure(services))?.week?.progress?.stage).toBe('ended');
    await undo();
    expect((await readPressure(services))?.week?.progress?.stage).toBe('running');
  });

  it('the way back takes its own step back and no other, however often it is gone', async () => {
    const { services } = await exampleWorld({ guideline: 'esh' });
    const weeks = async () => (await activeProfile(services))?.details.homeWeeks;
    const backFromFirst = await beginHomeWeek(services, '2026-03-02');
    const backFromSecond = await beginHomeWeek(services, '2026-03-09');
    await backFromFirst();
    await backFromFirst();
    expect(await weeks()).toEqual([{ firstDay: '2026-03-09' }]);
    const backFromEnd = await endHomeWeek(services);
    await backFromEnd();
    await backFromEnd();
    expect(await weeks()).toEqual([{ firstDay: '2026-03-09' }]);
    await backFromSecond();
    expect(await weeks()).toEqual([]);
  });

  it('goes on to what was measured since once a begun week is long over', async () => {
    const world = await exampleWorld({ guideline: 'esh', homeWeeks: [{ firstDay: '2026-01-05' }] });
    await world.keep({ kind: 'bloodPressure', value: { systolic: 150, diastolic: 95 } }, Date.UTC(2026, 0, 5, 7));
    await measuredDays(world, 7);
    const week = (await readPressure(world.services))?.week;
    expect(week?.progress).toBeNull();
    expect(week?.record.firstDay).toBe('2026-03-13');
  });
});

describe('what may have changed the pressure', () => {
  it('is a medicine by its day or by its first dose, unless the record had only begun, and a note', async () => {
    const dose = (name: string, time: number) => ({
      ...{ id: name, profileId: 'p', time, utcOffset: 0, source: { type: 'manual' }, version: 1 },
      ...{ kind: 'medication', value: { name } },
    });
    const note = { ...dose('walking to work', noon - 20 * day), kind: 'note', value: { text: 'walking to work' } };
    const events = pressureEvents({
      medications: [
        {
          id: 'a',
          name: 'Amlodipine',
          dose: '5 mg',
          class: 'bloodPressure',
          schedule: { times: [] },
          since: '2026-03-01',
        },
      ],
      doses: [
        dose('Metformin', noon - 59 * day),
        dose('Ramipril', noon - 30 * day),
        dose('Ramipril', noon - day),
      ] as never,
      notes: [note] as never,
      since: noon - 60 * day,
    });
    expect(events).toEqual([
      { type: 'medicine', name: 'Amlodipine 5 mg', day: '2026-03-01' },
      { type: 'note', name: 'walking to work', day: '2026-02-28' },
      { type: 'medicine', name: 'Ramipril', day: '2026-02-18' },
    ]);
  });
});

describe('a severe reading', () => {
  it('begins the path however it came in, and the path is there again for whoever comes back', async () => {
    const { services, keep } = await exampleWorld();
    await keep({ kind: 'bloodPressure', value: { systolic: 185, diastolic: 122 } }, noon - 3 * hour);
    expect((await readSeverePath(services))?.step).toBe('repeat');
    expect((await readSafety(services)).map(({ code }) => code)).toEqual(['severePressure']);
    await recordObservation(services, { kind: 'bloodPressure', value: { systolic: 183, diastolic: 110 } });
    expect((await readSeverePath(services))?.step).toBe('stillSevere');
    services.clock += 10 * minute;
    await recordObservation(services, { kind: 'bloodPressure', value: { systolic: 158, diastolic: 98 } });
    expect((await readSeverePath(services))?.step).toBe('settled');
    expect(await readSafety(services)).toEqual([]);
  });

  it('of a file begins none where it is old, and one at any age', async () => {
    const old = await exampleWorld();
    await old.keep({ kind: 'bloodPressure', value: { systolic: 185, diastolic: 122 } }, noon - 2 * day);
    expect(await readSeverePath(old.services)).toBeNull();
    const child = await exampleWorld({ birthYear: 2012 });
    await child.keep({ kind: 'bloodPressure', value: { systolic: 185, diastolic: 122 } }, noon - hour);
    expect(await readSeverePath(child.services)).toMatchObject({ step: 'repeat' });
  });
});
