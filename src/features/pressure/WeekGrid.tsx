import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import {
  type HomeWeekDay,
  type HomeWeekRecord,
  type HomeWeekSlot,
  homeWeekProtocol,
} from '../../domain/clinical/pressure/home-week.ts';
import { pressureMean } from '../../domain/clinical/pressure/pressure-mean.ts';
import { pressureSlots } from '../../domain/clinical/pressure/pressure-slot.ts';
import type { SevereInWeek } from '../../domain/clinical/pressure/severe-in-week.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { places } from '../places.ts';
import classes from './pressure.module.css';

interface WeekGridProps {
  readonly record: HomeWeekRecord;
  readonly severe: readonly SevereInWeek[];
  /** Days to come are shown as well. */
  readonly isRunning: boolean;
}

/** Seven days, two readings each morning and evening: what is there, and what is still empty. */
export function WeekGrid({ record: { days }, severe, isRunning }: WeekGridProps) {
  const { t } = useTranslation('pressure');
  return (
    <table className={classes.grid}>
      <caption>
        <VisuallyHidden>{t('week.caption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('week.day')}</th>
          {pressureSlots.map((slot) => (
            <th key={slot} scope="col">
              {t(`slot.${slot}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayRow key={day.day} day={day} severe={severe.filter((each) => each.day === day.day)} />
        ))}
        {numbers(days.length + 1, isRunning ? homeWeekProtocol.days : 0).map((number) => (
          <tr key={number} className={classes.ahead}>
            <th scope="row">{t('week.ahead', { number })}</th>
            {pressureSlots.map((slot) => (
              <td key={slot}>
                <Dots taken={0} />
                <VisuallyHidden>{t('week.nothing')}</VisuallyHidden>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayRow({ day, severe }: { readonly day: HomeWeekDay; readonly severe: readonly SevereInWeek[] }) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  return (
    <tr className={day.discarded ? classes.discarded : undefined}>
      <th scope="row">
        <Link href={places.day(day.day)} className={classes.day}>
          {format.day(Date.parse(`${day.day}T12:00:00Z`), { utcOffset: 0 })}
        </Link>
        {day.discarded ? <span className={classes.small}>{t('week.discarded')}</span> : null}
      </th>
      {pressureSlots.map((slot) => (
        <td key={slot}>
          <Taken slot={day[slot]} severe={severe.filter((each) => each.slot === slot)} />
        </td>
      ))}
    </tr>
  );
}

interface TakenProps {
  readonly slot: HomeWeekSlot;
  readonly severe: readonly SevereInWeek[];
}

function Taken({ slot: { readings }, severe }: TakenProps) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const mean = pressureMean(readings);
  const value = mean ? pressureText(format, mean) : '';
  return (
    <>
      <span className={classes.taken} aria-hidden="true">
        <Dots taken={readings.length} />
        <span>{value}</span>
      </span>
      <VisuallyHidden>{mean ? t('week.taken', { count: readings.length, value }) : t('week.nothing')}</VisuallyHidden>
      {severe.map(({ reading }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two readings may be alike, and their order stands
        <span key={index} className={classes.severe}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span aria-hidden="true">{pressureText(format, reading)}</span>
          <VisuallyHidden>{t('week.severe', { value: pressureText(format, reading) })}</VisuallyHidden>
        </span>
      ))}
    </>
  );
}

/** One for each reading that is wanted, filled where it was taken. */
const Dots = ({ taken }: { readonly taken: number }) => (
  <svg viewBox="0 0 26 12" className={classes.dots} aria-hidden="true" focusable="false">
    {numbers(1, homeWeekProtocol.readingsPerSlot).map((place) => (
      <circle key={place} cx={14 * place - 8} cy="6" r="4.5" data-taken={place <= taken || undefined} />
    ))}
  </svg>
);

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
