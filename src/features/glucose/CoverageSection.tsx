import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { reportNeeds } from '../../domain/clinical/glucose/sensor-coverage.ts';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { GlucoseOverview } from '../../workflows/glucose-overview.ts';
import { places } from '../places.ts';
import classes from './List.module.css';

/** How much of the period the readings stand for. */
export function CoverageSection({ overview: { coverage, days } }: { readonly overview: GlucoseOverview }) {
  const { t } = useTranslation(['glucose', 'quality']);
  const format = useFormat();
  return (
    <Section title={t('coverage.title')}>
      <Surface>
        <FactList
          facts={[
            { name: t('coverage.percent'), value: format.percent(coverage.percent / 100) },
            { name: t('coverage.days'), value: format.number(days.length) },
            { name: t('coverage.readings'), value: format.number(coverage.readings) },
          ]}
        />
        <p className={classes.note}>
          {t('coverage.needs', { days: reportNeeds.days, percent: format.percent(reportNeeds.percent / 100) })}
        </p>
        <Anchor component={Link} href={places.quality} className={classes.note}>
          {t('quality:link')}
        </Anchor>
      </Surface>
    </Section>
  );
}
