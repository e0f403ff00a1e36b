import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localDay, utcOffsetAt } from '../../domain/calendar.ts';
import type { Observation } from '../../domain/observation.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { readDay } from '../../workflows/read-day.ts';
import { places } from '../places.ts';
import { useLive, useNow, useServices } from '../services-context.tsx';
import { DayCourseCard } from './DayCourseCard.tsx';
import classes from './DaySection.module.css';
import { GlucoseDayCard } from './GlucoseDayCard.tsx';
import { ObservationRow } from './ObservationRow.tsx';
import { useDayName } from './use-day-name.ts';
import { type ExpectedOf, useEntryDialogs } from './use-entry-dialogs.tsx';

const dayMs = 86_400_000;
const beside = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + by * dayMs).toISOString().slice(0, 10);

interface DayScreenProps {
  /** `2026-11-23` */
  readonly day: string;
  readonly expected: ExpectedOf;
  /** What was to be expected of the whole day, beside what came. */
  readonly ofDay: (day: string, observations: readonly Observation[]) => ReactNode;
}

/** One day with all that was recorded on it. */
export default function DayScreen({ day, expected, ofDay }: DayScreenProps) {
  const { t } = useTranslation(['record', 'kinds']);
  const { timeZone } = useServices();
  const now = useNow();
  const name = useDayName(day);
  const { open, dialogs } = useEntryDialogs(expected);
  const record = useLive((services) => readDay(services, day), [day]);
  const today = localDay(now, utcOffsetAt(timeZone, now));
  const isEmpty =
    record && !record.steps && [record.observations, record.glucose, record.heart].every(({ length }) => length === 0);
  return (
    <Page
      title={name}
      actions={
        <Group gap={4} wrap="nowrap">
          <ActionIcon component={Link} href={places.day(beside(day, -1))} aria-label={t('day.before')}>
            <IconChevronLeft size={20} aria-hidden="true" />
          </ActionIcon>
          {day < today ? (
            <ActionIcon component={Link} href={places.day(beside(day, 1))} aria-label={t('day.after')}>
              <IconChevronRight size={20} aria-hidden="true" />
            </ActionIcon>
          ) : null}
        </Group>
      }
    >
      {isEmpty ? <p className={classes.none}>{t('day.nothing')}</p> : null}
      {record && record.glucose.length > 1 ? (
        <GlucoseDayCard day={day} points={record.glucose} observations={record.observations} />
      ) : null}
      {record && record.heart.length > 0 ? <DayCourseCard kind="heartRate" points={record.heart} /> : null}
      {record?.steps ? (
        <DayCourseCard
          kind="steps"
          points={record.steps.map((steps, hour) => ({
            minute: hour * 60 + 30,
            value: steps,
            low: steps,
            high: steps,
          }))}
        />
      ) : null}
      {record && record.observations.length > 0 ? (
        <Section title={t('day.entries')}>
          <Surface className={classes.day}>
            <ul className={classes.list}>
              {record.observations.map((observation) => (
                <ObservationRow
                  key={observation.id}
                  observation={observation}
                  onOpen={(opener) => open(observation, opener)}
                />
              ))}
            </ul>
          </Surface>
        </Section>
      ) : null}
      {record ? ofDay(day, record.observations) : null}
      {dialogs}
    </Page>
  );
}
