import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay, utcOffsetAt } from '../../domain/calendar.ts';
import { pressureChange } from '../../domain/clinical/pressure/pressure-change.ts';
import type { PressureSitting } from '../../domain/clinical/pressure/pressure-sitting.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { PressureEvent } from '../../workflows/pressure-events.ts';
import { useServices } from '../services-context.tsx';
import { ChangeResult } from './ChangeResult.tsx';
import classes from './pressure.module.css';

interface ChangeSectionProps {
  readonly sittings: readonly PressureSitting[];
  readonly events: readonly PressureEvent[];
}

const other = 'other';

/** What pressure was before something changed and what it is since; what changed is chosen by the person. */
export function ChangeSection({ sittings, events }: ChangeSectionProps) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const { now, timeZone } = useServices();
  const [chosen, setChosen] = useState<string | null>(null);
  const [ownDay, setOwnDay] = useState('');
  // A medicine of which something can be said, then anything of which something can, then the newest.
  const known = events.map(({ day }) => pressureChange(sittings, day).ok);
  const medicine = events.findIndex(({ type }, at) => type === 'medicine' && known[at]);
  const first = medicine >= 0 ? medicine : known.indexOf(true);
  const index = chosen ?? (events.length === 0 ? other : String(Math.max(0, first)));
  const day = index === other ? ownDay : events[Number(index)]?.day;
  const today = localDay(now(), utcOffsetAt(timeZone, now()));
  const isDay = day !== undefined && !Number.isNaN(Date.parse(day)) && day <= today;
  const dateOf = (of: string) => format.day(Date.parse(`${of}T12:00:00Z`), { utcOffset: 0, now: now() });
  return (
    <Section title={t('change.title')} lead={t('change.lead')}>
      <Surface className={classes.change}>
        <div className={classes.fields}>
          <NativeSelect
            label={t('change.what')}
            value={index}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              ...events.map((event, at) => ({
                value: String(at),
                label: `${shortened(event.name)} (${dateOf(event.day)})`,
              })),
              { value: other, label: t('change.other') },
            ]}
          />
          {index === other ? (
            <TextInput
              type="date"
              label={t('change.day')}
              max={today}
              value={ownDay}
              onChange={(event) => setOwnDay(event.currentTarget.value)}
            />
          ) : null}
        </div>
        {isDay ? (
          <ChangeResult change={pressureChange(sittings, day)} />
        ) : (
          <p className={classes.text}>{t('change.none')}</p>
        )}
      </Surface>
    </Section>
  );
}

/** A note may be long; the list has one line for it. */
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
