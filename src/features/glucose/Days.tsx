import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { GlucoseDay } from '../../domain/clinical/glucose/glucose-days.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './List.module.css';
import { RangeBar } from './RangeBar.tsx';
import { useShare } from './use-share.ts';

interface DaysProps {
  /** Newest first. */
  readonly days: readonly GlucoseDay[];
}

const shownAtFirst = 7;

/** Every day with its own time in range, leading to all that was recorded on it. */
export function Days({ days }: DaysProps) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const share = useShare();
  const [all, setAll] = useState(false);
  return (
    <Section title={t('days.title')} lead={t('days.lead')}>
      <Surface>
        <ul className={classes.list}>
          {days.slice(0, all ? undefined : shownAtFirst).map(({ day, mean, lowest, highest, times }) => (
            <li key={day}>
              <Link className={classes.row} href={places.day(day)}>
                <span className={classes.what}>
                  {format.day(Date.parse(`${day}T00:00Z`), { utcOffset: 0 })}
                  <span className={classes.tags}>
                    {t('days.mean', { value: format.glucoseWithUnit(mean) })} ·{' '}
                    {t('profile.span', { low: format.glucose(lowest), high: format.glucose(highest) })}
                  </span>
                </span>
                <span className={`${classes.value} ${classes.bar}`}>
                  <RangeBar times={times} thin />
                  <span className={classes.tags}>{t('days.inRange', { share: share(times.inRange) })}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {!all && days.length > shownAtFirst ? (
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('more', { count: days.length - shownAtFirst })}
          </Button>
        ) : null}
      </Surface>
    </Section>
  );
}
