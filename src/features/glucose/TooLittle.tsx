import { useTranslation } from 'react-i18next';
import { reportNeeds } from '../../domain/clinical/glucose/sensor-coverage.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { GlucoseOverview } from '../../workflows/glucose-overview.ts';
import classes from './GlucoseScreen.module.css';

/** Why there is no report yet, and what would make one. */
export function TooLittle({ overview: { coverage } }: { readonly overview: GlucoseOverview }) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const needs = { days: reportNeeds.days, percent: format.percent(reportNeeds.percent / 100) };
  return (
    <Surface hero>
      <p className={classes.sentence}>{t(coverage.lacks === 'days' ? 'little.days' : 'little.readings', needs)}</p>
      <p className={classes.body}>
        {coverage.lacks === 'days'
          ? t('little.daysHave', { days: format.number(Math.floor(coverage.days * 10) / 10, 1) })
          : t('little.readingsHave', { percent: format.percent(coverage.percent / 100) })}
      </p>
    </Surface>
  );
}
