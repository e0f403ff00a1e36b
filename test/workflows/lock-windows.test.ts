// Without a database of the browser's own, Dexie runs no live query.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listObservations } from '../../src/workflows/list-observations.ts';
import {
  isLocked,
  lock,
  lockState,
  removePassphrase,
  setPassphrase,
  unlock,
  watchLock,
} from '../../src/workflows/lock.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { Device, passphrase, weight } from './device.ts';

let device: Device;
beforeEach(() => {
  device = new Device();
});

describe('two windows of one record', () => {
  it('set one first passphrase, not two', async () => {
    const [one, other] = [await device.withRecord(), device.newWindow()];
    await listObservations(other);
    const both = await Promise.allSettled([setPassphrase(one, 'first'), setPassphrase(other, 'second')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const later = device.newWindow();
    await unlock(later, both[0].status === 'fulfilled' ? 'first' : 'second');
    expect(await listObservations(later)).toHaveLength(1);
  });

  it('read and write on while one sets a passphrase', async () => {
    const [one, other] = [await device.withRecord(), device.newWindow()];
    await listObservations(other);
    await Promise.all([
      setPassphrase(one, passphrase),
      recordObservation(other, weight(72)),
      recordObservation(one, weight(73)),
    ]);
    await recordObservation(other, weight(74));
    expect(await listObservations(one)).toHaveLength(4);
    const later = device.newWindow();
    await unlock(later, passphrase);
    expect(await listObservations(later)).toHaveLength(4);
  });

  it('lock together, and open one by one', async () => {
    const [one, other] = [await device.protectedRecord(), device.newWindow()];
    await unlock(other, passphrase);
    const told = vi.fn();
    watchLock(other, told);
    await lock(one);
    expect(isLocked(one)).toBe(true);
    await vi.waitFor(() => expect(isLocked(other)).toBe(true));
    expect(told).toHaveBeenCalledTimes(1);
    await unlock(one, passphrase);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([isLocked(one), isLocked(other)]).toEqual([false, true]);
  });

  it('are both open once one has removed the passphrase', async () => {
    const [one, other] = [await device.protectedRecord(), device.newWindow()];
    expect(await lockState(other)).toBe('locked');
    await removePassphrase(one, passphrase);
    await vi.waitFor(() => expect(isLocked(other)).toBe(false));
    expect(await listObservations(other)).toHaveLength(1);
  });
});
