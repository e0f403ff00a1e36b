import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localDay, utcOffsetAt } from '../../domain/calendar.ts';
import type { ReadingOrigin } from '../../domain/clinical/safety/safety-flag.ts';
import { mainField } from '../../domain/observation-fields.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { places } from '../places.ts';
import { useNow, useServices } from '../services-context.tsx';
import classes from './plan.module.css';

const most = 8;

/** The readings themselves, each a way to its day. */
export function ReadingLinks({ readings }: { readonly readings: readonly ReadingOrigin[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const now = useNow();
  const { timeZone } = useServices();
  const newest = readings.toSorted((a, b) => b.time - a.time).slice(0, most);
  if (newest.length === 0) return null;
  const text = ({ kind, value, secondary }: ReadingOrigin) => {
    if (kind === 'bloodPressure')
      return format.measurementText({
        kind,
        value: { systolic: Math.round(value), diastolic: Math.round(secondary ?? 0) },
      });
    return format.fieldText(kind, kind === 'workout' ? 'minutes' : (mainField[kind] as string), value);
  };
  return (
    <>
      <p className={classes.aside}>{t('readings')}</p>
      <ul className={classes.figures}>
        {newest.map((reading) => (
          <li key={`${reading.kind} ${reading.time}`}>
            <Anchor
              component={Link}
              href={places.day(localDay(reading.time, utcOffsetAt(timeZone, reading.time)))}
              className={classes.figure}
            >
              {text(reading)} · {format.moment(reading.time, now)}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  );
}
