import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayNumber, utcOffsetAt } from '../../domain/calendar.ts';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { readYear } from '../../workflows/read-year.ts';
import { useLive, useServices } from '../services-context.tsx';
import { drawnFrom } from './drawn-from.ts';
import { RecordViews } from './RecordViews.tsx';
import { YearOfKindCard } from './YearOfKindCard.tsx';
import classes from './YearScreen.module.css';

const dayMs = 86_400_000;
const daysOfYear = 365;

/** A year of everything that a line can follow. */
export default function YearScreen() {
  const { t } = useTranslation('record');
  const format = useFormat();
  const services = useServices();
  const [back, setBack] = useState(0);
  const now = services.now();
  const today = localDayNumber(now, utcOffsetAt(services.timeZone, now));
  const toDay = today - back * daysOfYear;
  const fromDay = toDay - daysOfYear + 1;
  const years = useLive((own) => readYear(own, { fromDay, toDay }), [fromDay, toDay]);
  const monthText = (day: number) => format.month(day * dayMs, true);
  /** One day is no course. */
  const drawn = (years ?? []).filter(({ points }) => points.length > 1);
  const firstDay = drawnFrom(drawn, { fromDay, toDay });
  return (
    <Page
      title={t('year.title')}
      lead={t('year.lead')}
      actions={
        <Group gap={4} wrap="nowrap">
          <ActionIcon aria-label={t('year.before')} onClick={() => setBack(back + 1)}>
            <IconChevronLeft size={20} aria-hidden="true" />
          </ActionIcon>
          <span className={classes.span} aria-live="polite">
            {t('year.span', { from: monthText(firstDay), to: monthText(toDay) })}
          </span>
          <ActionIcon aria-label={t('year.after')} disabled={back === 0} onClick={() => setBack(back - 1)}>
            <IconChevronRight size={20} aria-hidden="true" />
          </ActionIcon>
        </Group>
      }
    >
      <RecordViews current="year" />
      {years && drawn.length === 0 ? <p className={classes.none}>{t('year.nothing')}</p> : null}
      <div className={classes.kinds} aria-busy={years === undefined}>
        {drawn.map((year) => (
          <YearOfKindCard key={`${year.kind} ${year.sensed}`} year={year} fromDay={firstDay} toDay={toDay} />
        ))}
      </div>
    </Page>
  );
}
