import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pressureMean } from '../../domain/clinical/pressure/pressure-mean.ts';
import type { PressureSitting } from '../../domain/clinical/pressure/pressure-sitting.ts';
import type { SevereInWeek } from '../../domain/clinical/pressure/severe-in-week.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { useGap } from '../../ui/use-gap.ts';
import { type PressureOverview, readPressure } from '../../workflows/read-pressure.ts';
import { reportFacts } from '../../workflows/report-facts.ts';
import { useLive, useServices } from '../services-context.tsx';
import { Medicines } from './Medicines.tsx';
import { PressurePlot } from './PressurePlot.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import classes from './report.module.css';

const periods = [7, 14, 28] as const;
const dayMs = 86_400_000;

/** Blood pressure for a doctor: averages, the home week and its category, every reading, medicines. */
export default function PressureReport() {
  const { t } = useTranslation('report');
  const format = useFormat();
  const services = useServices();
  const [days, setDays] = useState<number>(28);
  const [now] = useState(() => services.now());
  const from = now - days * dayMs;
  const facts = useLive((own) => reportFacts(own, from), [from]);
  const overview = useLive(readPressure, []);
  if (!facts || !overview) return null;
  const sittings = overview.sittings.filter(({ time }) => time > from);
  return (
    <ReportPaper
      title={t('pressure.title')}
      facts={facts}
      period={t('period', { from: format.date(from), to: format.date(now) })}
      choices={
        <SegmentedControl
          aria-label={t('span')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={periods.map((each) => ({ value: String(each), label: t('days', { count: each }) }))}
        />
      }
    >
      {sittings.length === 0 ? (
        <p>{t('pressure.nothing')}</p>
      ) : (
        <>
          <Averages sittings={sittings} />
          <HomeWeekPart overview={overview} />
          <PressurePlot
            sittings={sittings}
            from={from}
            to={now}
            label={t('pressure.plot')}
            dayText={(time) => format.day(time, { now })}
          />
          <p className={classes.small}>{t('pressure.legend')}</p>
          <Readings sittings={sittings} />
        </>
      )}
      <Medicines medications={facts.details.medications} />
    </ReportPaper>
  );
}

function Averages({ sittings }: { readonly sittings: readonly PressureSitting[] }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const rows = (['all', 'morning', 'evening'] as const).flatMap((slot) => {
    const readings = sittings.filter((each) => slot === 'all' || each.slot === slot).flatMap((each) => each.readings);
    const mean = pressureMean(readings);
    const pulses = readings.flatMap(({ pulse }) => pulse ?? []);
    return mean
      ? [{ slot, mean, pulse: pulses.length > 0 ? pulses.reduce((sum, each) => sum + each, 0) / pulses.length : null }]
      : [];
  });
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{t('pressure.average')}</th>
          <th scope="col">{t('pressure.pressure')}</th>
          <th scope="col">{t('pressure.pulse')}</th>
          <th scope="col">{t('pressure.readings')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slot, mean, pulse }) => (
          <tr key={slot}>
            <th scope="row">{t(`pressure.slot.${slot}`)}</th>
            <td>
              <strong>{pressureText(format, mean)}</strong> mmHg
            </td>
            <td>{pulse === null ? '–' : format.number(pulse)}</td>
            <td>{format.number(mean.readings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HomeWeekPart({ overview: { week, category, severe } }: { readonly overview: PressureOverview }) {
  const { t } = useTranslation(['report', 'pressure']);
  const format = useFormat();
  const gap = useGap();
  const mean = week?.record.means.all;
  const counted = severe.filter((each) => each.counted);
  const severeText = ({ day, slot, reading }: SevereInWeek) =>
    t('pressure:averages.severeItem', {
      value: pressureText(format, reading),
      day: format.date(Date.parse(`${day}T12:00Z`), 0),
      slot: t(`pressure:slotWithin.${slot}`),
    });
  if (!week || !mean) return <p className={classes.small}>{t('pressure.noWeek')}</p>;
  const words = t('pressure:category.word', { returnObjects: true }) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return (
    <p className={classes.small}>
      {t('pressure.week', {
        from: format.date(Date.parse(`${week.record.firstDay}T12:00Z`), 0),
        pressure: pressureText(format, mean),
        count: mean.readings,
      })}
      {gap}
      {counted.length > 0
        ? `${t('pressure.severe', { count: counted.length, list: format.list(counted.map(severeText)) })}${gap}`
        : null}
      {'category' in category
        ? t('pressure.category', {
            guideline: t(`pressure:category.guideline.${category.guideline}`),
            category: words[category.guideline]?.[category.category] ?? '',
          })
        : t('pressure.noCategory')}
      {'category' in category && category.assumed ? `${gap}${t('pressure.assumed')}` : null}
    </p>
  );
}

/** Every reading: a line for each day, the first two of the morning and of the evening, and how many more there were. */
function Readings({ sittings }: { readonly sittings: readonly PressureSitting[] }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const days = new Map<string, PressureSitting[]>();
  for (const sitting of sittings) days.set(sitting.day, [...(days.get(sitting.day) ?? []), sitting]);
  const cell = (of: readonly PressureSitting[]) =>
    of
      .map(
        ({ time, utcOffset, readings }) =>
          `${format.time(time, utcOffset)} ${readings.map((each) => pressureText(format, each)).join(', ')}`,
      )
      .join('; ') || '–';
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('pressure.every')}</h2>
      <table className={classes.readings}>
        <thead>
          <tr>
            <th scope="col">{t('pressure.day')}</th>
            <th scope="col">{t('pressure.slot.morning')}</th>
            <th scope="col">{t('pressure.slot.evening')}</th>
            <th scope="col">{t('pressure.other')}</th>
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map(([day, own]) => (
            <tr key={day}>
              <th scope="row">{format.day(Date.parse(`${day}T12:00Z`), { utcOffset: 0 })}</th>
              <td>{cell(own.filter(({ slot }) => slot === 'morning'))}</td>
              <td>{cell(own.filter(({ slot }) => slot === 'evening'))}</td>
              <td>{cell(own.filter(({ slot }) => slot === null))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
