import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Observation } from '../../domain/observation.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './DaySection.module.css';
import { ObservationRow } from './ObservationRow.tsx';
import type { RecordDay } from './record-days.ts';
import { HeartDayRow, StepsDayRow } from './SampledDayRow.tsx';
import { SensorDayRow } from './SensorDayRow.tsx';
import { useDayName } from './use-day-name.ts';

interface DaySectionProps {
  readonly day: RecordDay;
  readonly onOpen: (observation: Observation, opener: HTMLElement | null) => void;
}

/** One day: what devices took through it in short, then what was logged, newest first. */
export function DaySection({ day: { day, observations, sensor, heart, steps }, onOpen }: DaySectionProps) {
  const { t } = useTranslation('record');
  const name = useDayName(day);
  return (
    <Section
      title={name}
      actions={
        <Anchor
          component={Link}
          href={places.day(day)}
          className={classes.whole}
          aria-label={t('wholeDayOf', { day: name })}
        >
          {t('wholeDay')}
        </Anchor>
      }
    >
      <Surface className={classes.day}>
        {sensor ? <SensorDayRow sensor={sensor} /> : null}
        {heart ? <HeartDayRow heart={heart} /> : null}
        {steps === null ? null : <StepsDayRow steps={steps} />}
        {observations.length > 0 ? (
          <ul className={classes.list}>
            {observations.map((observation) => (
              <ObservationRow
                key={observation.id}
                observation={observation}
                onOpen={(opener) => onOpen(observation, opener)}
              />
            ))}
          </ul>
        ) : null}
      </Surface>
    </Section>
  );
}
