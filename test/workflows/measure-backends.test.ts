import { expect, test } from 'vitest';
import { changeSettings } from '../../src/workflows/change-settings.ts';
import { measureBackends, measureBackendsOnce } from '../../src/workflows/measure-backends.ts';
import { readSettings } from '../../src/workflows/read-settings.ts';
import { day, type FakeServices, fakeServices, noon } from './fake-services.ts';

const timed = ({ learner }: FakeServices) => learner.asked.times.length;

test('what was timed is kept with the adapter’s name, and the fastest is used', async () => {
  const services = fakeServices();
  await measureBackends(services);
  const { computing } = await readSettings(services);
  expect(computing).toMatchObject({ measuredAt: noon, adapter: 'acme gen-9', version: 1 });
  expect(computing?.times).toContainEqual({ backend: 'wasm', milliseconds: 300 });
  expect(services.learner.asked.order).toEqual([['wasm', 'webgpu', 'cpu']]);
});

test('it is timed once, and again with another adapter, another pack, or after a quarter of a year', async () => {
  const services = fakeServices();
  await measureBackendsOnce(services);
  services.clock += 89 * day;
  await measureBackendsOnce(services);
  expect(timed(services)).toBe(1);
  services.clock += 2 * day;
  await measureBackendsOnce(services);
  expect(timed(services)).toBe(2);
  services.learner.adapter = async () => 'another card';
  await measureBackendsOnce(services);
  expect(timed(services)).toBe(3);
  const { computing } = await readSettings(services);
  if (!computing) throw new Error('nothing was kept');
  await changeSettings(services, { computing: { ...computing, packSha256: 'of another pack' } });
  await measureBackendsOnce(services);
  expect(timed(services)).toBe(4);
});

test('where the address allows one backend alone, nothing is timed by itself', async () => {
  const services = fakeServices();
  Object.assign(services.learner, { only: 'cpu' });
  await measureBackendsOnce(services);
  expect(timed(services)).toBe(0);
});

test('what cannot be timed is an error, and nothing is kept', async () => {
  const services = fakeServices();
  services.learner.timeBackends = () => Promise.reject(new Error('stopped'));
  await expect(measureBackends(services)).rejects.toThrow();
  expect((await readSettings(services)).computing).toBeUndefined();
});
