import { useRegisterSW } from 'virtual:pwa-register/react';
import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './UpdatePrompt.module.css';

/**
 * Offers a new version once it is here, and reloads into it once it was taken, in this window or another one; never
 * while `waits` says that something is being entered.
 */
export function UpdatePrompt({ waits }: { readonly waits: boolean }) {
  const { t } = useTranslation('app');
  const [taken, setTaken] = useState(false);
  const {
    needRefresh: [ready],
    updateServiceWorker,
  } = useRegisterSW({ onNeedReload: () => setTaken(true) });
  const [putOff, setPutOff] = useState(false);

  useEffect(() => {
    if (taken && !waits) window.location.reload();
  }, [taken, waits]);

  return (
    <div role="status">
      {ready && !waits && !putOff && (
        <div className={classes.prompt}>
          <p className={classes.words}>{t('update.text')}</p>
          <Group gap="xs" wrap="nowrap">
            <Button variant="subtle" onClick={() => setPutOff(true)}>
              {t('update.later')}
            </Button>
            <Button onClick={() => updateServiceWorker(true)}>{t('update.now')}</Button>
          </Group>
        </div>
      )}
    </div>
  );
}
