import { Input } from '@mantine/core';
import {
  IconMoodCry,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmile,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import classes from './ScaleField.module.css';

const faces: readonly TablerIcon[] = [IconMoodCry, IconMoodSad, IconMoodEmpty, IconMoodSmile, IconMoodHappy];

interface ScaleFieldProps {
  readonly label: string;
  readonly kind: ObservationKind;
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly optional: boolean;
  /** The first of the form: the focus begins here. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** A score as a row of steps: five faces for a mood, five words for stress, plain numbers for how bad it is. */
export function ScaleField({ label, kind, from, to, value, optional, first = false, onChange }: ScaleFieldProps) {
  const { t } = useTranslation('kinds');
  const id = useId();
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const wordOf = (step: number) => {
    const score = String(step) as '1' | '2' | '3' | '4' | '5';
    if (kind === 'mood') return t(`moods.${score}`);
    return kind === 'stress' ? t(`stresses.${score}`) : null;
  };
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Input.Label component="div" id={id} mb={6}>
        {label}
      </Input.Label>
      <div className={classes.scale} data-long={steps.length > 5 || undefined}>
        {steps.map((step) => {
          const Face = kind === 'mood' ? faces[step - 1] : undefined;
          const word = wordOf(step);
          return (
            <label key={step} className={classes.step}>
              <input
                type="radio"
                name={id}
                className={classes.radio}
                data-autofocus={(first && step === from) || undefined}
                value={step}
                checked={value === String(step)}
                onChange={() => onChange(String(step))}
                onClick={() => optional && value === String(step) && onChange('')}
              />
              {Face ? <Face size={26} stroke={1.6} aria-hidden="true" /> : null}
              {Face ? null : <span>{step}</span>}
              {word}
            </label>
          );
        })}
      </div>
    </div>
  );
}
