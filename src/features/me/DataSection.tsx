import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import { useBackupAge } from '../use-backup-age.ts';
import classes from './section.module.css';
import { useStorageFacts } from './use-storage-facts.ts';

/** Where the data lies, how safe it is there, and the way to a backup and to the lock. */
export function DataSection() {
  const { t } = useTranslation('me');
  const format = useFormat();
  const { facts, askToKeep } = useStorageFacts();
  const [refused, setRefused] = useState(false);
  const backupAge = useBackupAge();
  const used =
    facts?.used == null
      ? null
      : facts.quota == null
        ? format.bytes(facts.used)
        : t('data.usedOf', { used: format.bytes(facts.used), quota: format.bytes(facts.quota) });
  return (
    <Section title={t('data.title')}>
      <Surface>
        <FactList
          facts={[
            { name: t('data.place'), value: t('data.placeValue') },
            ...(used === null ? [] : [{ name: t('data.used'), value: used }]),
            { name: t('data.kept'), value: t(facts?.persisted ? 'data.keptYes' : 'data.keptNo') },
            { name: t('data.backup'), value: backupAge ?? t('data.backupNever') },
          ]}
        />
        <div className={classes.actions}>
          <Button component={Link} href={places.safety} variant="light">
            {t('data.safety')}
          </Button>
          {facts && !facts.persisted && (
            <Button variant="default" onClick={async () => setRefused(!(await askToKeep()))}>
              {t('data.keep')}
            </Button>
          )}
        </div>
        <p role="status" className={classes.status}>
          {refused && t('data.keepRefused')}
        </p>
      </Surface>
    </Section>
  );
}
