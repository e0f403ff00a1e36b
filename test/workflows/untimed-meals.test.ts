import { expect, it } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { expectedForMeal, readMealRecord } from '../../src/workflows/expected-for-meal.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readFood } from '../../src/workflows/read-food.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, noon } from './fake-services.ts';

const today = new Date(noon).toISOString().slice(0, 10);
const entry = (name: string, carbs: number) => ({
  logDate: today,
  loggedFood: { name },
  nutritionalValues: { calories: 300, carbs },
});

it('meals of a log by days are eaten on their day and make no example of glucose after a meal', async () => {
  const services = fakeServices();
  const profileId = await startProfile(services);
  const log = new File([JSON.stringify([entry('Porridge', 45), entry('Pasta', 80)])], 'food_logs-0.json');
  await commitImport(services, await previewImport(services, log));
  expect((await readFood(services))?.logged).toBe(2);
  expect((await readMealRecord(services, profileId)).meals).toEqual([]);
  const [porridge] = await services.database.observations.toArray();
  expect(await expectedForMeal(services, porridge?.id ?? '')).toEqual({ ok: false, why: { reason: 'timeNotKnown' } });
});
