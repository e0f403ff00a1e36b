import { Button } from '@mantine/core';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ChoiceRow } from '../../ui/ChoiceRow.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { type GlucosePeriod, glucoseOverview, glucosePeriods } from '../../workflows/glucose-overview.ts';
import { places } from '../places.ts';
import { useLive, useNow } from '../services-context.tsx';
import { AlertsSection } from './AlertsSection.tsx';
import { CoverageSection } from './CoverageSection.tsx';
import { Days } from './Days.tsx';
import { Episodes } from './Episodes.tsx';
import { Figures } from './Figures.tsx';
import classes from './GlucoseScreen.module.css';
import { ProfileSection } from './ProfileSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { TargetsSection } from './TargetsSection.tsx';
import { TimeInRanges } from './TimeInRanges.tsx';
import { TooLittle } from './TooLittle.tsx';
import { useShare } from './use-share.ts';

const dayMs = 86_400_000;

/** Two weeks and more of glucose as the consensus reads them, and the days they are made of. */
export default function GlucoseScreen() {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const share = useShare();
  const now = useNow();
  const [period, setPeriod] = useState<GlucosePeriod>(14);
  const overview = useLive((services) => glucoseOverview(services, period), [period]);
  if (overview === undefined) return null;
  if (overview === null) {
    return (
      <Page title={t('title')}>
        <EmptyState
          title={t('empty.title')}
          action={
            <div className={classes.ways}>
              <Button component={Link} href={places.log('glucose')}>
                {t('empty.log')}
              </Button>
              <Button component={Link} href={places.device} variant="light">
                {t('empty.device')}
              </Button>
              <Button component={Link} href={places.import} variant="light">
                {t('empty.action')}
              </Button>
            </div>
          }
        >
          {t('empty.body')}
        </EmptyState>
      </Page>
    );
  }
  const { report, to, coverage, targets, days } = overview;
  // From the first reading, which may have come after the period began.
  const first = Date.parse(`${days.at(-1)?.day}T00:00Z`);
  const span = { from: format.day(first, { now, utcOffset: 0 }), to: format.day(to, { now }) };
  const readings = t('readings', { count: coverage.readings, formatted: format.number(coverage.readings), ...span });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div>
        <ChoiceRow
          label={t('period.label')}
          value={String(period)}
          choices={glucosePeriods.map((days) => ({ value: String(days), label: t('period.days', { count: days }) }))}
          onChange={(chosen) => setPeriod(Number(chosen) as GlucosePeriod)}
        />
        <p className={classes.readings}>
          {readings}
          {now - to > dayMs ? ` ${t('old', { ago: format.relative(to, now) })}` : null}
        </p>
      </div>
      {report ? (
        <>
          <Surface hero>
            <p className={classes.sentence}>
              <Trans
                t={t}
                i18nKey={`inRange.${targets.group}`}
                values={{ share: share(report.times.inRange) }}
                components={{ em: <em /> }}
              />
            </p>
            <TimeInRanges report={report} />
          </Surface>
          <ProfileSection points={report.profile} group={targets.group} />
          <Figures report={report} readings={readings} />
        </>
      ) : (
        <TooLittle overview={overview} />
      )}
      <Episodes key={period} episodes={overview.episodes} group={targets.group} />
      <Days days={days} />
      <AlertsSection />
      <RemindersSection />
      <TargetsSection targets={targets} />
      <CoverageSection overview={overview} />
      <div>
        <Button component={Link} href={places.glucoseReport} variant="light">
          {t('report')}
        </Button>
      </div>
    </Page>
  );
}
