import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { recordSummary } from '../../workflows/record-summary.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import classes from './StoredHere.module.css';

/** What is kept, where, and the way to a copy of it or its end. */
export function StoredHere() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { activeProfileId } = useSettings();
  const now = useNow();
  const summary = useLive(recordSummary, [activeProfileId]);
  if (summary === undefined) return null;
  const counts = summary
    ? [
        summary.sensorReadings > 0 &&
          t('stored.sensor', { count: summary.sensorReadings, formatted: format.number(summary.sensorReadings) }),
        summary.observations > 0 &&
          t('stored.logged', { count: summary.observations, formatted: format.number(summary.observations) }),
      ].filter((count) => count !== false)
    : [];
  return (
    <Section title={t('stored.title')}>
      <p className={classes.words}>
        {summary
          ? t('stored.text', { what: format.list(counts), since: format.day(summary.since, { now }) })
          : t('stored.nothing')}
      </p>
      {summary && (
        <Anchor component={Link} href={places.me} className={classes.link}>
          {t('stored.manage')}
        </Anchor>
      )}
    </Section>
  );
}
