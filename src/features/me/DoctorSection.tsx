import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './section.module.css';

const pages = [
  ['pressure', places.pressureReport],
  ['glucose', places.glucoseReport],
  ['summary', places.summaryReport],
] as const;

/** The way to the pages for a doctor. */
export function DoctorSection() {
  const { t } = useTranslation('report');
  return (
    <Section title={t('links.title')}>
      <Surface>
        <p className={classes.text}>{t('links.text')}</p>
        <div className={classes.actions}>
          {pages.map(([name, href]) => (
            <Button key={name} component={Link} href={href} variant="light">
              {t(`links.${name}`)}
            </Button>
          ))}
        </div>
      </Surface>
    </Section>
  );
}
