import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './safety.module.css';

/** Where a backup comes back in. */
export function RestoreSection() {
  const { t } = useTranslation('safety');
  return (
    <Section title={t('backup.restore.title')}>
      <Surface className={classes.stack}>
        <p className={classes.text}>{t('backup.restore.text')}</p>
        <Group gap="xs">
          <Button component={Link} href={places.import} variant="default">
            {t('backup.restore.action')}
          </Button>
        </Group>
      </Surface>
    </Section>
  );
}
