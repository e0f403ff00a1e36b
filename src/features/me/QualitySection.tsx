import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './section.module.css';

/** The way to what asks for a second look among the readings. */
export function QualitySection() {
  const { t } = useTranslation('quality');
  return (
    <Section title={t('title')}>
      <Surface>
        <p className={classes.text}>{t('linkText')}</p>
        <div className={classes.actions}>
          <Button component={Link} href={places.quality} variant="light">
            {t('link')}
          </Button>
        </div>
      </Surface>
    </Section>
  );
}
