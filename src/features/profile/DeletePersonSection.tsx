import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { clearNotices, showNotice } from '../../ui/undo-notice.tsx';
import type { ProfileRow } from '../../workflows/list-profiles.ts';
import { removeProfile } from '../../workflows/remove-profile.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';
import classes from './profile.module.css';

/** The end of one person's record on this device; the name has to be typed, for it cannot be taken back. */
export function DeletePersonSection({ profile }: { readonly profile: ProfileRow }) {
  const { t } = useTranslation('profile');
  const services = useServices();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = profile.name ?? t('unnamed');

  const remove = async () => {
    setBusy(true);
    try {
      await removeProfile(services, profile.id);
      clearNotices();
      showNotice(t('delete.done', { name }));
      navigate(places.me);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
      setTyped(null);
    }
  };

  return (
    <Section title={t('delete.title')}>
      <Surface>
        <p className={classes.text}>{t('delete.text')}</p>
        {error === null ? null : <ErrorNotice error={error} />}
        <div className={classes.actions}>
          <Button variant="light" color="red" onClick={() => setTyped('')}>
            {t('delete.action')}
          </Button>
        </div>
      </Surface>
      <ConfirmDialog
        opened={typed !== null}
        title={t('delete.question', { name })}
        confirmLabel={t('delete.confirm')}
        danger
        busy={busy}
        disabled={typed?.trim().toLowerCase() !== name.trim().toLowerCase()}
        onConfirm={() => void remove()}
        onClose={() => setTyped(null)}
      >
        <p className={classes.text}>{t('delete.consequence', { name })}</p>
        <TextInput
          mt="md"
          aria-label={t('delete.type', { name })}
          placeholder={name}
          autoComplete="off"
          value={typed ?? ''}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </Section>
  );
}
