import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { clearNotices, showNotice } from '../../ui/undo-notice.tsx';
import { createProfile } from '../../workflows/create-profile.ts';
import { listProfiles } from '../../workflows/list-profiles.ts';
import { switchProfile } from '../../workflows/switch-profile.ts';
import { useLive, useServices, useSettings } from '../services-context.tsx';
import classes from './profile.module.css';

/** Who has a record here; one of them is shown, and none sees another's. */
export function PeopleSection() {
  const { t } = useTranslation(['profile', 'common']);
  const services = useServices();
  const { activeProfileId } = useSettings();
  const profiles = useLive(listProfiles, []);
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const show = async (id: string, called: string) => {
    try {
      await switchProfile(services, id);
      // What an earlier notice would undo belongs to someone else now.
      clearNotices();
      showNotice(t('people.switched', { name: called }));
    } catch (thrown) {
      setError(thrown);
    }
  };
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const called = name?.trim() ?? '';
    if (called === '') return;
    try {
      await createProfile(services, called);
      clearNotices();
      showNotice(t('people.switched', { name: called }));
      setName(null);
    } catch (thrown) {
      setError(thrown);
    }
  };

  return (
    <Section title={t('people.title')} lead={t('people.lead')}>
      <Surface>
        {error === null ? null : <ErrorNotice error={error} />}
        <ul className={classes.list}>
          {profiles?.map((profile) => {
            const called = profile.name ?? t('unnamed');
            return (
              <li key={profile.id} className={classes.row}>
                <span className={classes.words}>{called}</span>
                {profile.id === activeProfileId ? (
                  <span className={classes.here}>{t('active')}</span>
                ) : (
                  <Button
                    variant="light"
                    aria-label={t('people.showOf', { name: called })}
                    onClick={() => void show(profile.id, called)}
                  >
                    {t('people.show')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setName('')}>
            {t('people.add')}
          </Button>
        </div>
      </Surface>
      {name === null ? null : (
        <Modal
          opened
          onClose={() => setName(null)}
          title={t('people.addTitle')}
          closeButtonProps={{ 'aria-label': t('common:close') }}
        >
          <form onSubmit={(event) => void create(event)} className={classes.fields} noValidate>
            <p className={classes.text}>{t('people.addText')}</p>
            <TextInput
              label={t('people.name')}
              data-autofocus
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" disabled={name.trim() === ''}>
                {t('people.create')}
              </Button>
            </Group>
          </form>
        </Modal>
      )}
    </Section>
  );
}
