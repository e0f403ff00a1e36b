import { Input, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MeasurementForm.module.css';

interface SpanFieldProps {
  readonly label: string;
  /** `7:30` */
  readonly value: string;
  readonly large: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

/** A span in hours and minutes. */
export function SpanField({ label, value, large, inputRef, onChange }: SpanFieldProps) {
  const { t } = useTranslation('log');
  const [hours = '', minutes = ''] = value.split(':');
  const shared = {
    inputMode: 'numeric',
    autoComplete: 'off',
    rightSectionPointerEvents: 'none',
    rightSectionWidth: '4.75rem',
    classNames: { input: large ? classes.number : undefined, section: classes.unit },
  } as const;
  return (
    <fieldset className={classes.group}>
      <Input.Label component="legend" className={classes.label}>
        {label}
      </Input.Label>
      <div className={classes.pair}>
        <TextInput
          {...shared}
          ref={inputRef}
          data-autofocus={large || undefined}
          aria-label={t('hoursOf', { name: label })}
          rightSection={t('hours')}
          value={hours}
          onChange={(event) => onChange(`${event.currentTarget.value}:${minutes}`)}
        />
        <TextInput
          {...shared}
          aria-label={t('minutesOf', { name: label })}
          rightSection={t('minutes')}
          value={minutes}
          onChange={(event) => onChange(`${hours}:${event.currentTarget.value}`)}
        />
      </div>
    </fieldset>
  );
}
