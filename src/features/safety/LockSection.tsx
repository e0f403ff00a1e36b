import { Button, Checkbox, Group, NativeSelect, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showNotice } from '../../ui/undo-notice.tsx';
import { changePassphrase, lock, lockState, removePassphrase, setPassphrase } from '../../workflows/lock.ts';
import { useLive, useServices, useSettings } from '../services-context.tsx';
import { useChangeSettings } from '../use-changes.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import classes from './safety.module.css';
import { useWork } from './use-work.ts';

const autoLockChoices = [1, 5, 15, 60] as const;

/** The passphrase of this device: set, change, remove, and when Attune closes by itself. */
export function LockSection() {
  const { t } = useTranslation('safety');
  const services = useServices();
  const change = useChangeSettings();
  const { autoLockMinutes } = useSettings();
  const state = useLive(lockState, []);
  const [asking, setAsking] = useState<'set' | 'change' | 'remove' | null>(null);
  if (state === undefined) return null;
  const isSet = state !== 'unprotected';
  return (
    <Section title={t('lock.title')}>
      <Surface className={classes.stack}>
        <p className={classes.text}>{isSet ? t('lock.onText') : t('lock.offText')}</p>
        {asking ? (
          <PassphraseForm key={asking} asking={asking} onDone={() => setAsking(null)} />
        ) : isSet ? (
          <>
            <NativeSelect
              label={t('lock.auto')}
              value={autoLockMinutes ?? ''}
              onChange={(event) => change({ autoLockMinutes: Number(event.currentTarget.value) || null })}
              data={[
                ...autoLockChoices.map((minutes) => ({
                  value: String(minutes),
                  label: t('lock.minutes', { count: minutes }),
                })),
                { value: '', label: t('lock.never') },
              ]}
            />
            <Group gap="xs">
              <Button onClick={() => lock(services)}>{t('lock.now')}</Button>
              <Button variant="default" onClick={() => setAsking('change')}>
                {t('lock.change')}
              </Button>
              <Button variant="subtle" onClick={() => setAsking('remove')}>
                {t('lock.remove')}
              </Button>
            </Group>
          </>
        ) : (
          <Group gap="xs">
            <Button variant="light" onClick={() => setAsking('set')}>
              {t('lock.set')}
            </Button>
          </Group>
        )}
      </Surface>
    </Section>
  );
}

interface PassphraseFormProps {
  readonly asking: 'set' | 'change' | 'remove';
  readonly onDone: () => void;
}

function PassphraseForm({ asking, onDone }: PassphraseFormProps) {
  const { t } = useTranslation(['safety', 'common']);
  const services = useServices();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [understood, setUnderstood] = useState(false);
  const { progress, error, run } = useWork();
  const needsCurrent = asking !== 'set';
  const needsNext = asking !== 'remove';
  const ready = (!needsCurrent || current !== '') && (!needsNext || (next !== null && understood));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(async () => {
      if (asking === 'set') await setPassphrase(services, next as string);
      else if (asking === 'change') await changePassphrase(services, current, next as string);
      else await removePassphrase(services, current);
    });
    if (!done) return;
    showNotice(t(asking === 'set' ? 'lock.isSet' : asking === 'change' ? 'lock.isChanged' : 'lock.isRemoved'));
    onDone();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {needsNext ? <p className={classes.warning}>{t('lock.forget')}</p> : null}
      {needsCurrent ? (
        <PasswordInput
          label={t('lock.current')}
          autoComplete="current-password"
          data-autofocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      ) : null}
      {needsNext ? (
        <>
          <NewPassphrase label={t('lock.fresh')} onChange={setNext} />
          <Checkbox
            checked={understood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
            label={t('lock.understood')}
          />
        </>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      <Group gap="xs">
        <Button type="submit" disabled={!ready} loading={progress !== null}>
          {t(`lock.${asking}`)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </Group>
    </form>
  );
}
