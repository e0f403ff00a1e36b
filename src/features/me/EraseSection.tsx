import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { eraseDevice } from '../../workflows/erase-device.ts';
import { useServices } from '../services-context.tsx';
import classes from './section.module.css';

/** The one thing here that cannot be taken back. */
export function EraseSection() {
  const { t } = useTranslation('me');
  const services = useServices();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const erase = async () => {
    setBusy(true);
    try {
      await eraseDevice(services);
      window.location.assign(import.meta.env.BASE_URL);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
      setAsking(false);
    }
  };

  return (
    <Section title={t('erase.title')}>
      <Surface>
        <p className={classes.text}>{t('erase.text')}</p>
        {error !== null && <ErrorNotice error={error} />}
        <div className={classes.actions}>
          <Button variant="light" color="red" onClick={() => setAsking(true)}>
            {t('erase.action')}
          </Button>
        </div>
      </Surface>
      <ConfirmDialog
        opened={asking}
        title={t('erase.question')}
        confirmLabel={t('erase.confirm')}
        danger
        busy={busy}
        onConfirm={() => void erase()}
        onClose={() => setAsking(false)}
      >
        {t('erase.consequence')}
      </ConfirmDialog>
    </Section>
  );
}
