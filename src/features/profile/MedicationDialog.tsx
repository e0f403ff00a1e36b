import { Button, Chip, Group, Input, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Medication, type MedicationClass, medicationClasses } from '../../domain/profile.ts';
import { timesFrom, timeText } from '../../domain/times-of-day.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { useServices } from '../services-context.tsx';
import classes from './profile.module.css';

interface MedicationDialogProps {
  /** Null for a new one. */
  readonly medication: Medication | null;
  readonly onSave: (medication: Medication) => void;
  readonly onRemove: (medication: Medication) => void;
  readonly onClose: () => void;
}

/** Monday first, Sunday last: 0 is Sunday. */
const weekdayOrder = [1, 2, 3, 4, 5, 6, 0];

/** One medicine: name, dose, what it does, when it is due. */
export function MedicationDialog({ medication, onSave, onRemove, onClose }: MedicationDialogProps) {
  const { t } = useTranslation(['profile', 'common']);
  const format = useFormat();
  const services = useServices();
  const id = useId();
  const [name, setName] = useState(medication?.name ?? '');
  const [dose, setDose] = useState(medication?.dose ?? '');
  const [kind, setKind] = useState<MedicationClass>(medication?.class ?? 'other');
  const [timesText, setTimesText] = useState(medication?.schedule.times.map(timeText).join(', ') ?? '');
  const [weekdays, setWeekdays] = useState<readonly number[]>(medication?.schedule.weekdays ?? weekdayOrder);
  const [since, setSince] = useState(medication?.since ?? '');
  const times = timesFrom(timesText);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (times === null || name.trim() === '') return;
    const onSomeDays = weekdays.length > 0 && weekdays.length < weekdayOrder.length;
    onSave({
      id: medication?.id ?? services.newId(),
      name: name.trim(),
      ...(dose.trim() ? { dose: dose.trim() } : {}),
      class: kind,
      schedule: { times, ...(onSomeDays ? { weekdays: [...weekdays].sort() } : {}) },
      ...(since ? { since } : {}),
    });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={medication?.name ?? t('medications.addTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit} className={classes.fields} noValidate>
        <div className={classes.pair}>
          <TextInput
            label={t('medications.name')}
            data-autofocus
            autoComplete="off"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('medications.dose')}
            placeholder={t('medications.doseHint')}
            autoComplete="off"
            maxLength={100}
            value={dose}
            onChange={(event) => setDose(event.currentTarget.value)}
          />
        </div>
        <div role="radiogroup" aria-labelledby={`${id}class`}>
          <Input.Label component="div" id={`${id}class`} className={classes.label}>
            {t('medications.class')}
          </Input.Label>
          <Group gap="xs">
            {medicationClasses.map((each) => (
              <Chip
                key={each}
                type="radio"
                name={id}
                variant="light"
                radius="xl"
                classNames={{ label: classes.chip }}
                checked={kind === each}
                onChange={() => setKind(each)}
              >
                {t(`classes.${each}`)}
              </Chip>
            ))}
          </Group>
        </div>
        <TextInput
          label={t('medications.times')}
          description={t('medications.timesText')}
          placeholder={t('medications.timesHint')}
          autoComplete="off"
          maxLength={100}
          value={timesText}
          error={times === null ? t('medications.timesWrong') : undefined}
          onChange={(event) => setTimesText(event.currentTarget.value)}
        />
        {times !== null && times.length > 0 ? (
          <Group gap="xs" role="group" aria-label={t('medications.days')}>
            {weekdayOrder.map((day) => (
              <Chip
                key={day}
                variant="light"
                radius="xl"
                classNames={{ label: classes.chip }}
                checked={weekdays.includes(day)}
                onChange={(checked) =>
                  setWeekdays(weekdayOrder.filter((each) => (each === day ? checked : weekdays.includes(each))))
                }
              >
                {format.weekday(day)}
              </Chip>
            ))}
          </Group>
        ) : null}
        <TextInput
          type="date"
          label={t('medications.since')}
          description={t('medications.sinceText')}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <Group justify="space-between" gap="xs" mt="xs">
          {medication === null ? (
            <span />
          ) : (
            <Button variant="light" color="red" onClick={() => onRemove(medication)}>
              {t('medications.remove')}
            </Button>
          )}
          <Button type="submit" disabled={name.trim() === '' || times === null}>
            {t('common:save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
