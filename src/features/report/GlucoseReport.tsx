import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmbulatoryGlucoseReport } from '../../domain/clinical/glucose/ambulatory-glucose-report.ts';
import { type GlucoseBand, glucoseRanges } from '../../domain/clinical/glucose/glucose-ranges.ts';
import { stableVariation } from '../../domain/clinical/glucose/glucose-variability.ts';
import { measured, type RangeMeasure } from '../../domain/clinical/glucose/range-targets.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { shareInTenths } from '../../ui/share-text.ts';
import { useGap } from '../../ui/use-gap.ts';
import { dayCourses } from '../../workflows/day-courses.ts';
import {
  type GlucoseOverview,
  type GlucosePeriod,
  glucoseOverview,
  glucosePeriods,
} from '../../workflows/glucose-overview.ts';
import { reportFacts } from '../../workflows/report-facts.ts';
import { useLive, useServices } from '../services-context.tsx';
import { DayStrips } from './DayStrips.tsx';
import { Medicines } from './Medicines.tsx';
import { ProfilePlot } from './ProfilePlot.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import classes from './report.module.css';

const dayMs = 86_400_000;
const stripDays = 14;
/** What has a target of its own stands beside its parts: everything above the range, and everything below it. */
const rows = ['veryHigh', 'high', 'above', 'inRange', 'below', 'low', 'veryLow'] as const;

/** Glucose for a doctor, in the order of the ambulatory glucose profile: figures, ranges, the usual day, the days. */
export default function GlucoseReport() {
  const { t } = useTranslation('report');
  const format = useFormat();
  const services = useServices();
  const [days, setDays] = useState<GlucosePeriod>(14);
  const [now] = useState(() => services.now());
  const overview = useLive((own) => glucoseOverview(own, days), [days]);
  const facts = useLive((own) => reportFacts(own, now - days * dayMs), [now, days]);
  const to = overview?.to ?? now;
  const courses = useLive((own) => dayCourses(own, { from: to - stripDays * dayMs, to }), [to]);
  if (!facts || overview === undefined || !courses) return null;
  const choices = (
    <SegmentedControl
      aria-label={t('span')}
      value={String(days)}
      onChange={(value) => setDays(Number(value) as GlucosePeriod)}
      data={glucosePeriods.map((each) => ({ value: String(each), label: t('days', { count: each }) }))}
    />
  );
  if (overview === null)
    return (
      <ReportPaper title={t('glucose.title')} facts={facts} period="" choices={choices}>
        <p>{t('glucose.nothing')}</p>
      </ReportPaper>
    );
  const { report, from } = overview;
  return (
    <ReportPaper
      title={t('glucose.title')}
      facts={facts}
      period={t('period', { from: format.date(from), to: format.date(to) })}
      choices={choices}
    >
      <Coverage overview={overview} />
      {report ? <Figures report={report} /> : <p>{t('glucose.refused')}</p>}
      {report ? <Profile report={report} /> : null}
      <section className={classes.part}>
        <h2 className={classes.heading}>{t('glucose.days')}</h2>
        <DayStrips
          days={courses.slice(-stripDays)}
          range={glucoseRanges[overview.targets.group]}
          dayText={(day) => format.day(Date.parse(`${day}T12:00Z`), { utcOffset: 0 })}
        />
      </section>
      <Episodes overview={overview} />
      <Medicines medications={facts.details.medications} />
    </ReportPaper>
  );
}

function Coverage({ overview: { coverage, targets } }: { readonly overview: GlucoseOverview }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const gap = useGap();
  return (
    <p className={classes.small}>
      {t('glucose.coverage', {
        days: format.number(coverage.days),
        percent: format.percent(coverage.percent / 100),
        readings: format.number(coverage.readings),
      })}
      {gap}
      {t(`glucose.group.${targets.group}`)}
    </p>
  );
}

function Figures({ report }: { readonly report: AmbulatoryGlucoseReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { low, high, veryLow, veryHigh } = glucoseRanges[report.group];
  const unit = format.preferences.glucoseUnit;
  const limits: Readonly<Record<GlucoseBand | RangeMeasure, string>> = {
    veryHigh: `> ${format.glucose(veryHigh)}`,
    above: `> ${format.glucose(high)}`,
    below: `< ${format.glucose(low)}`,
    high: `${format.glucose(high)}–${format.glucose(veryHigh)}`,
    inRange: `${format.glucose(low)}–${format.glucose(high)}`,
    low: `${format.glucose(veryLow)}–${format.glucose(low)}`,
    veryLow: `< ${format.glucose(veryLow)}`,
  };
  const target = (row: GlucoseBand | RangeMeasure) => {
    const verdict = report.verdicts.find(({ measure }) => measure === row);
    if (!verdict) return '';
    return `${row === 'inRange' ? '>' : '<'} ${format.percent(verdict.limit / 100)}`;
  };
  const shareOf = (row: GlucoseBand | RangeMeasure) =>
    row === 'high' || row === 'low' ? report.times[row] : measured(report.times, row);
  const facts = [
    [t('glucose.mean'), format.glucoseWithUnit(report.mean)],
    [t('glucose.gmi'), format.percent(report.managementIndicator / 100, 1)],
    [
      t('glucose.cv'),
      `${format.percent(report.coefficientOfVariation / 100, 1)} (≤ ${format.percent(stableVariation / 100)})`,
    ],
    [t('glucose.gri'), `${format.number(report.riskIndex.index)} (${report.riskIndex.zone})`],
    ['LBGI / HBGI', `${format.number(report.indices.low, 1)} / ${format.number(report.indices.high, 1)}`],
  ];
  return (
    <div className={classes.pair}>
      <table className={classes.figures}>
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <strong>{value}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{t('glucose.range', { unit })}</th>
            <th scope="col">{t('glucose.share')}</th>
            <th scope="col">{t('glucose.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((band) => (
            <tr key={band} data-sum={band === 'above' || band === 'below' || undefined}>
              <th scope="row">
                {t(`glucose.band.${band}`)} {limits[band]}
              </th>
              <td>
                <span className={classes.share} aria-hidden="true">
                  <span data-band={band} style={{ width: `${shareOf(band)}%` }} />
                </span>
                <strong>{shareInTenths(shareOf(band), format)}</strong>
              </td>
              <td>{target(band)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Profile({ report }: { readonly report: AmbulatoryGlucoseReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('glucose.profile')}</h2>
      <ProfilePlot
        profile={report.profile}
        range={glucoseRanges[report.group]}
        label={t('glucose.profile')}
        glucoseText={format.glucose}
        hourText={(hour) => format.time(hour * 3_600_000, 0)}
      />
      <p className={classes.small}>{t('glucose.legend')}</p>
    </section>
  );
}

function Episodes({ overview: { episodes, targets } }: { readonly overview: GlucoseOverview }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { low, veryLow, high } = glucoseRanges[targets.group];
  const lows = episodes.filter(({ kind }) => kind === 'low');
  const count = (of: (low: (typeof lows)[number]) => boolean) => format.number(lows.filter(of).length);
  return (
    <p className={classes.small}>
      {t('glucose.lows', {
        ...{ low: format.glucose(low), veryLow: format.glucose(veryLow), high: format.glucose(high) },
        unit: format.preferences.glucoseUnit,
        all: format.number(lows.length),
        second: count(({ level }) => level === 2),
        night: count(({ nocturnal }) => nocturnal),
        prolonged: count(({ prolonged }) => prolonged),
        highs: format.number(episodes.length - lows.length),
      })}
    </p>
  );
}
