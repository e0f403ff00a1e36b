import type { Observation } from '../../domain/observation.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './DaySection.module.css';
import { ObservationRow } from './ObservationRow.tsx';
import type { RecordDay } from './record-days.ts';
import { SensorDayRow } from './SensorDayRow.tsx';
import { useDayName } from './use-day-name.ts';

interface DaySectionProps {
  readonly day: RecordDay;
  readonly onEdit: (observation: Observation, opener: HTMLElement | null) => void;
}

/** One day: the sensor's readings in short, then what was logged, newest first. */
export function DaySection({ day: { day, observations, sensor }, onEdit }: DaySectionProps) {
  const name = useDayName(day);
  return (
    <Section title={name}>
      <Surface className={classes.day}>
        {sensor ? <SensorDayRow sensor={sensor} /> : null}
        {observations.length > 0 ? (
          <ul className={classes.list}>
            {observations.map((observation) => (
              <ObservationRow
                key={observation.id}
                observation={observation}
                onEdit={(opener) => onEdit(observation, opener)}
              />
            ))}
          </ul>
        ) : null}
      </Surface>
    </Section>
  );
}
