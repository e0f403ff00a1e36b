import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { eraseDevice } from '../workflows/erase-device.ts';
import { useServices } from './services-context.tsx';

/** A button that deletes everything on this device, once it was asked: the one thing that cannot be taken back. */
export function EraseDevice({ label }: { readonly label: string }) {
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
    <>
      {error !== null && <ErrorNotice error={error} />}
      <Button variant="light" color="red" onClick={() => setAsking(true)}>
        {label}
      </Button>
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
    </>
  );
}
