import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { allowAndRenew, automaticBackup, keepBackupIn, stopAutomaticBackup } from '../../workflows/automatic-backup.ts';
import { lockState } from '../../workflows/lock.ts';
import { useLive, useServices } from '../services-context.tsx';
import classes from './safety.module.css';
import { useWork } from './use-work.ts';

/** Not in TypeScript's DOM types; only some browsers have it. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<FileSystemFileHandle>;

const picker = (): Picker | undefined => (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** A file that Attune renews by itself, where the browser lets a page keep one. */
export function AutomaticSection() {
  const { t } = useTranslation('safety');
  const services = useServices();
  const state = useLive(automaticBackup, []);
  const lock = useLive(lockState, []);
  const { progress, error, run } = useWork();
  const pick = picker();

  const choose = () =>
    run(async () => {
      const handle = await pick?.({
        suggestedName: 'attune-backup.attune',
        types: [{ description: 'Attune', accept: { 'application/octet-stream': ['.attune'] } }],
      });
      if (handle) await keepBackupIn(services, handle);
    });

  return (
    <Section title={t('backup.automatic.title')}>
      <Surface className={classes.stack}>
        {pick === undefined ? (
          <p className={classes.text}>{t('backup.automatic.missing')}</p>
        ) : state ? (
          <>
            <p className={classes.age}>{t('backup.automatic.on', { name: state.name })}</p>
            <p className={classes.text}>
              {lock === 'unprotected' ? t('backup.automatic.open') : t('backup.automatic.sealed')}
            </p>
            {state.failed ? <p className={classes.text}>{t('backup.automatic.failed', { name: state.name })}</p> : null}
            {state.needsPermission ? (
              <p className={classes.text}>{t('backup.automatic.askText', { name: state.name })}</p>
            ) : null}
            <Group gap="xs">
              <Button
                variant="light"
                onClick={() => void run(async () => void (await allowAndRenew(services)))}
                loading={progress !== null}
              >
                {state.needsPermission ? t('backup.automatic.ask') : t('backup.automatic.now')}
              </Button>
              <Button variant="subtle" onClick={() => void stopAutomaticBackup(services)}>
                {t('backup.automatic.stop')}
              </Button>
            </Group>
          </>
        ) : (
          <>
            <p className={classes.text}>{t('backup.automatic.text')}</p>
            {progress ? (
              <ProgressLine label={t('backup.saving')} {...progress} />
            ) : (
              <Group gap="xs">
                <Button variant="light" onClick={() => void choose()}>
                  {t('backup.automatic.choose')}
                </Button>
              </Group>
            )}
          </>
        )}
        {error ? <ErrorNotice error={error} /> : null}
      </Surface>
    </Section>
  );
}
