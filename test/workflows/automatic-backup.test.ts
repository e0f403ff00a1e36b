import { describe, expect, it } from 'vitest';
import { allowAndRenew, automaticBackup, keepBackupIn, renewBackup } from '../../src/workflows/automatic-backup.ts';
import { lastBackup } from '../../src/workflows/last-backup.ts';
import { setPassphrase } from '../../src/workflows/lock.ts';
import { openBackup } from '../../src/workflows/open-backup.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { day, fakeServices, hour, noon } from './fake-services.ts';

/** A file as the browser gives it; the database of the tests cannot keep one, so it is put in its place. */
function backupFile() {
  const file = {
    name: 'kept.attune',
    permission: 'granted' as PermissionState,
    away: false,
    content: new Blob(),
    queryPermission: async () => file.permission,
    requestPermission: async () => {
      file.permission = 'granted';
      return file.permission;
    },
    createWritable: async () => {
      if (file.away) throw new DOMException('gone', 'NotFoundError');
      const parts: Uint8Array<ArrayBuffer>[] = [];
      return new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (part) => void parts.push(part),
        close: () => {
          file.content = new Blob(parts);
        },
      });
    },
  };
  return file;
}

async function keeping() {
  const services = fakeServices();
  await startProfile(services);
  const file = backupFile();
  const handle = file as unknown as FileSystemFileHandle;
  let row: { key: 'file'; handle: FileSystemFileHandle; failedAt?: number } | undefined;
  const { backups } = services.database;
  const get = backups.get.bind(backups);
  const put = backups.put.bind(backups);
  Object.assign(backups, {
    get: (key: 'file' | 'last') => (key === 'file' ? Promise.resolve(row) : get(key)),
    put: (given: NonNullable<typeof row>) => {
      if (given.key !== 'file') return put(given);
      row = given;
      return Promise.resolve('file');
    },
  });
  return { services, file, handle };
}

describe('a backup that is kept up to date by itself', () => {
  it('is written at once, and again when a day is over, not before', async () => {
    const { services, file, handle } = await keeping();
    await keepBackupIn(services, handle);
    expect(await openBackup(file.content)).toMatchObject({ createdAt: noon });
    services.clock = noon + 23 * hour;
    await renewBackup(services);
    expect(await lastBackup(services)).toMatchObject({ madeAt: noon, how: 'automatic' });
    services.clock = noon + day;
    await renewBackup(services);
    expect(await openBackup(file.content)).toMatchObject({ createdAt: noon + day });
  });

  it('waits where the browser wants to be asked again, and goes on when it was', async () => {
    const { services, file, handle } = await keeping();
    await keepBackupIn(services, handle);
    file.permission = 'prompt';
    services.clock = noon + 2 * day;
    await renewBackup(services);
    expect(await lastBackup(services)).toMatchObject({ madeAt: noon });
    expect(await automaticBackup(services)).toMatchObject({ needsPermission: true });
    expect(await allowAndRenew(services)).toBe(true);
    expect(await lastBackup(services)).toMatchObject({ madeAt: noon + 2 * day });
  });

  it('says that the file could not be written, keeps the age of the last good one, and tries again', async () => {
    const { services, file, handle } = await keeping();
    await keepBackupIn(services, handle);
    services.clock = noon + day;
    file.away = true;
    await renewBackup(services);
    expect(await automaticBackup(services)).toMatchObject({ failed: true, last: { madeAt: noon } });
    file.away = false;
    services.clock = noon + day + hour;
    await renewBackup(services);
    expect(await automaticBackup(services)).toMatchObject({ failed: false, last: { madeAt: noon + day + hour } });
  });

  it('opens with the passphrase of the lock where one is set', async () => {
    const { services, file, handle } = await keeping();
    await setPassphrase(services, 'correct horse');
    await keepBackupIn(services, handle);
    await expect(openBackup(file.content)).rejects.toMatchObject({ code: 'passphraseNeeded' });
    expect((await openBackup(file.content, 'correct horse')).rows.profiles).toHaveLength(1);
  });
});
