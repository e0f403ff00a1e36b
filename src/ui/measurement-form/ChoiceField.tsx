import { Chip, Group, Input } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindWords } from '../measurement-format.ts';
import classes from './MeasurementForm.module.css';

interface ChoiceFieldProps {
  readonly label: string;
  readonly of: readonly string[];
  readonly value: string;
  /** A second tap takes an answer back where none is needed. */
  readonly optional: boolean;
  /** The first of the form: the focus begins here. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** All answers in view, one of them taken. */
export function ChoiceField({ label, of, value, optional, first = false, onChange }: ChoiceFieldProps) {
  const { t } = useTranslation('kinds');
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Input.Label component="div" id={id} className={classes.label}>
        {label}
      </Input.Label>
      <Group gap="xs">
        {of.map((answer, index) => (
          <Chip
            key={answer}
            type="radio"
            data-autofocus={(first && index === 0) || undefined}
            name={id}
            variant="light"
            radius="xl"
            classNames={{ label: classes.chip }}
            checked={value === answer}
            onChange={() => onChange(answer)}
            onClick={() => optional && value === answer && onChange('')}
          >
            {t(`choices.${answer as keyof KindWords['choices']}`)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}
