import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PressureReading } from '../../domain/observation.ts';
import { judge, type Plausibility } from '../../domain/plausible-range.ts';
import { FieldInput } from '../../ui/measurement-form/FieldInput.tsx';
import { type FieldTexts, isComplete, measurementFrom } from '../../ui/measurement-form/fields.ts';
import { usePlausibilitySentence } from '../../ui/measurement-form/use-plausibility-sentence.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './SessionCard.module.css';

const names = ['systolic', 'diastolic', 'pulse'] as const;

/** The three numbers of a cuff's display. What cannot be is refused; what is unusual is asked about once. */
export function PressureEntry({ onTake }: { readonly onTake: (reading: PressureReading) => void }) {
  const { t } = useTranslation('pressureSession');
  const { preferences: units } = useFormat();
  const sentence = usePlausibilitySentence();
  const [texts, setTexts] = useState<FieldTexts>({});
  const [doubt, setDoubt] = useState<Plausibility | null>(null);
  const inputs = useRef(new Map<string, HTMLInputElement>());
  const measurement = measurementFrom('bloodPressure', texts, units);

  const write = (name: (typeof names)[number], text: string) => {
    setTexts({ ...texts, [name]: text });
    setDoubt(null);
    const next = names[names.indexOf(name) + 1];
    const longer = text.length > (texts[name] ?? '').length;
    if (next && longer && isComplete(name, text)) inputs.current.get(next)?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (measurement?.kind !== 'bloodPressure') return;
    const plausibility = judge(measurement);
    const accepted = plausibility.verdict === 'confirm' && doubt?.verdict === 'confirm';
    if (plausibility.verdict === 'plausible' || accepted) onTake(measurement.value);
    else setDoubt(plausibility);
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('type')}>
      <div className={classes.fields}>
        {names.map((name) => (
          <FieldInput
            key={name}
            kind="bloodPressure"
            name={name}
            units={units}
            value={texts[name] ?? ''}
            large
            bare
            last={name === 'pulse'}
            inputRef={(element) => {
              if (element) inputs.current.set(name, element);
            }}
            onChange={(text) => write(name, text)}
          />
        ))}
      </div>
      {doubt ? (
        <p className={classes.doubt} role="alert">
          {sentence(doubt)}
        </p>
      ) : null}
      <Button type="submit" size="md" disabled={!measurement || doubt?.verdict === 'refuse'}>
        {doubt?.verdict === 'confirm' ? t('takeAnyway') : t('take')}
      </Button>
    </form>
  );
}
