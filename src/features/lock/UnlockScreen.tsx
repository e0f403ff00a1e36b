import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { unlock } from '../../workflows/lock.ts';
import { EraseDevice } from '../EraseDevice.tsx';
import { useServices } from '../services-context.tsx';
import classes from './UnlockScreen.module.css';

/** All there is to see of a locked record: a field for the passphrase, and what to do where it is lost. */
export default function UnlockScreen() {
  const { t } = useTranslation('safety');
  const services = useServices();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      await unlock(services, typed);
    } catch (thrown) {
      setError(thrown);
      setTyped('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={classes.screen}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <IconLock size={36} stroke={1.5} className={classes.mark} aria-hidden="true" />
        <h1 className={classes.title}>{t('unlock.title')}</h1>
        <p className={classes.text}>{t('unlock.text')}</p>
        <PasswordInput
          label={t('unlock.passphrase')}
          autoComplete="current-password"
          size="md"
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error ? <ErrorNotice error={error} /> : null}
        <Button type="submit" size="md" loading={busy} disabled={typed === ''}>
          {t('unlock.action')}
        </Button>
        <Disclosure label={t('unlock.forgot')}>
          <p className={classes.text}>{t('unlock.forgotText')}</p>
          <div className={classes.erase}>
            <EraseDevice label={t('unlock.erase')} />
          </div>
        </Disclosure>
      </form>
    </main>
  );
}
