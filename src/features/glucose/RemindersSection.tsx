import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timesFrom, timeText } from '../../domain/times-of-day.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { remindersFile } from '../../workflows/reminders-file.ts';
import { useServices } from '../services-context.tsx';
import classes from './Alerts.module.css';

/** Before meals and before bed. */
const usualTimes = [7 * 60, 12 * 60, 18 * 60, 22 * 60];

/** Times to measure at, as a file for the calendar: it reminds while Attune is closed. */
export function RemindersSection() {
  const { t } = useTranslation('glucose');
  const services = useServices();
  const [text, setText] = useState(usualTimes.map(timeText).join(', '));
  const minutes = timesFrom(text);
  const save = () => {
    if (minutes === null) return;
    const words = { title: t('reminders.event'), description: t('reminders.eventText') };
    saveFile('attune-glucose.ics', remindersFile(services, { minutes, ...words }));
  };
  return (
    <Section title={t('reminders.title')} lead={t('reminders.lead')}>
      <Surface>
        <TextInput
          label={t('reminders.times')}
          value={text}
          inputMode="text"
          autoComplete="off"
          error={minutes === null ? t('reminders.noTime') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="light" mt="md" disabled={minutes === null || minutes.length === 0} onClick={save}>
          {t('reminders.save')}
        </Button>
        <p className={classes.note}>{t('reminders.note')}</p>
      </Surface>
    </Section>
  );
}
