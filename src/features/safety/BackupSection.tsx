import { Button, Group, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { showNotice } from '../../ui/undo-notice.tsx';
import { saveBackup } from '../../workflows/save-backup.ts';
import { useServices } from '../services-context.tsx';
import { LastBackup } from './LastBackup.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import classes from './safety.module.css';
import { useWork } from './use-work.ts';

/** One file with everything, made when the person says so. */
export function BackupSection() {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const services = useServices();
  const [protect, setProtect] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const { progress, error, run, cancel } = useWork();

  const save = () =>
    run(async (onProgress, signal) => {
      let rows = 0;
      const { name, content, saved } = await saveBackup(services, {
        ...(protect && passphrase !== null ? { passphrase } : {}),
        signal,
        onProgress: (written, total) => {
          rows = written;
          onProgress(written, total);
        },
      });
      saveFile(name, content);
      await saved();
      showNotice(t('backup.saved', { formatted: format.number(rows) }));
    });

  return (
    <Section title={t('backup.title')}>
      <Surface className={classes.stack}>
        <LastBackup />
        <p className={classes.text}>{t('backup.text')}</p>
        <Switch
          checked={protect}
          onChange={(event) => setProtect(event.currentTarget.checked)}
          label={t('backup.protect')}
          description={t('backup.protectText')}
        />
        {protect ? <NewPassphrase onChange={setPassphrase} /> : null}
        {progress ? (
          <ProgressLine label={t('backup.saving')} {...progress} onCancel={cancel} />
        ) : (
          <Group gap="xs">
            <Button onClick={() => void save()} disabled={protect && passphrase === null}>
              {t('backup.save')}
            </Button>
          </Group>
        )}
        {error ? <ErrorNotice error={error} /> : null}
      </Surface>
    </Section>
  );
}
