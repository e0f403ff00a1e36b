import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayNumber, utcOffsetAt } from '../../domain/calendar.ts';
import { followableKinds } from '../../domain/followable-kinds.ts';
import type { Measurement } from '../../domain/observation.ts';
import { mainField, mainNumber } from '../../domain/observation-fields.ts';
import { type Quantity, withUnit } from '../../ui/measurement-format.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { type LatestByKind, latestByKind } from '../../workflows/latest-by-kind.ts';
import type { LatestVital } from '../../workflows/latest-vital.ts';
import { readYear, yearOf } from '../../workflows/read-year.ts';
import { reportFacts } from '../../workflows/report-facts.ts';
import type { Services } from '../../workflows/services.ts';
import { useLive, useServices } from '../services-context.tsx';
import { Medicines } from './Medicines.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import classes from './report.module.css';

const days = 90;
const dayMs = 86_400_000;
const latestFollowed = (services: Services) => latestByKind(services, followableKinds);

/** Everything that is followed on one page: the newest value, the course of three months, what is usual. */
export default function SummaryReport() {
  const { t } = useTranslation(['report', 'kinds']);
  const format = useFormat();
  const services = useServices();
  const [now] = useState(() => services.now());
  const from = now - days * dayMs;
  const toDay = localDayNumber(now, utcOffsetAt(services.timeZone, now));
  const facts = useLive((own) => reportFacts(own, from), [from]);
  const latest = useLive(latestFollowed, []);
  const years = useLive((own) => readYear(own, { fromDay: toDay - days, toDay }), [toDay]);
  if (!facts || !latest || !years) return null;
  const rows = Object.entries(latest) as [keyof LatestByKind, LatestVital][];
  return (
    <ReportPaper
      title={t('summary.title')}
      facts={facts}
      period={t('period', { from: format.date(from), to: format.date(now) })}
    >
      {rows.length === 0 ? (
        <p>{t('summary.nothing')}</p>
      ) : (
        <table className={classes.summary}>
          <thead>
            <tr>
              <th scope="col">{t('summary.what')}</th>
              <th scope="col">{t('summary.newest')}</th>
              <th scope="col">{t('summary.when')}</th>
              <th scope="col">{t('summary.usual')}</th>
              <th scope="col">{t('summary.course')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, vital]) => {
              const { kind } = vital.measurement;
              const year = yearOf(years, name);
              return (
                <tr key={name}>
                  <th scope="row">{t(name === 'sensorGlucose' ? 'kinds:sensorGlucose' : `kinds:${kind}`)}</th>
                  <td>
                    <strong>{newestText(vital, format)}</strong>
                  </td>
                  <td className={classes.when}>{format.day(vital.time, { now, utcOffset: vital.utcOffset })}</td>
                  <td>{vital.usual ? usualText(vital, format) : '–'}</td>
                  <td className={classes.sparkline}>
                    {year && year.points.length > 1 ? (
                      <Sparkline values={year.points.map(({ value }) => value)} usual={null} tone="unknown" />
                    ) : (
                      '–'
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Medicines medications={facts.details.medications} />
    </ReportPaper>
  );
}

/** "62 to 71": of the month before, in the unit of the newest value. */
function usualText({ measurement, usual, usualSecondary }: LatestVital, format: ReturnType<typeof useFormat>): string {
  if (!usual) return '–';
  if (measurement.kind === 'bloodPressure' && usualSecondary)
    return `${format.number(usual.low)}/${format.number(usualSecondary.low)} – ${format.number(usual.high)}/${format.number(usualSecondary.high)}`;
  const field = mainField[measurement.kind];
  if (field === null) return '–';
  // A score is one of five words: nobody felt 1.2 of five.
  const isScore = measurement.kind === 'mood' || measurement.kind === 'stress';
  const [low, high] = [usual.low, usual.high].map((end) =>
    format.field(measurement.kind, field, isScore ? Math.round(end) : end),
  ) as [Quantity, Quantity];
  // "6 h 15 min – 7 h 52 min", but "62 – 71 kg".
  return `${isTime(measurement) ? withUnit(low) : low.value} – ${withUnit(high)}`;
}

const isTime = ({ kind }: Measurement): boolean => kind === 'sleep' || kind === 'workout';

/** Written as the usual beside it: a night is "7 h 40 min" here, not "7:40 h". */
function newestText({ measurement }: LatestVital, format: ReturnType<typeof useFormat>): string {
  const [field, number] = [mainField[measurement.kind], mainNumber(measurement)];
  return isTime(measurement) && field !== null && number !== null
    ? format.fieldText(measurement.kind, field, number)
    : withUnit(format.measurement(measurement));
}
