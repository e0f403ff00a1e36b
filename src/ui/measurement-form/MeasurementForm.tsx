import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measurement, ObservationKind } from '../../domain/observation.ts';
import type { Plausibility } from '../../domain/plausible-range.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { useFormat } from '../preferences.tsx';
import { type FieldName, type FieldTexts, type FormUnits, fieldsOf, isComplete, measurementFrom } from './fields.ts';
import classes from './MeasurementForm.module.css';
import { UnitSwitch, unitOf } from './UnitSwitch.tsx';
import { usePlausibilitySentence } from './use-plausibility-sentence.ts';
import { WhenField } from './WhenField.tsx';

interface MeasurementFormProps {
  readonly kind: ObservationKind;
  readonly initialTexts?: FieldTexts;
  /** Epoch ms; absent means now. */
  readonly initialTime?: number;
  /** The value before this one, in words. */
  readonly last?: string;
  readonly now: number;
  readonly check: (measurement: Measurement) => Promise<Plausibility>;
  /** Stores it; what it throws is explained here. */
  readonly onSave: (measurement: Measurement, time: number | undefined) => Promise<void>;
}

/** The number, its unit and its time. What cannot be is refused; what is unusual is asked about once. */
export function MeasurementForm({
  kind,
  initialTexts = {},
  initialTime,
  last,
  now,
  check,
  onSave,
}: MeasurementFormProps) {
  const { t } = useTranslation(['log', 'common', 'kinds']);
  const format = useFormat();
  const sentence = usePlausibilitySentence();
  const [units, setUnits] = useState<FormUnits>(format.preferences);
  const [texts, setTexts] = useState<FieldTexts>(initialTexts);
  const [time, setTime] = useState<number | null>(initialTime ?? null);
  const [doubt, setDoubt] = useState<Plausibility | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const inputs = useRef(new Map<FieldName, HTMLInputElement>());
  /** The field that took the focus by itself: a Tab meant to go there has nowhere left to go. */
  const arrived = useRef<FieldName | null>(null);
  useEffect(() => inputs.current.get(fieldsOf[kind][0] as FieldName)?.focus(), [kind]);
  const measurement = measurementFrom(kind, texts, units);
  const fields = fieldsOf[kind];
  const perMinute = format.measurement({ kind: 'heartRate', value: { beatsPerMinute: 0 } }).unit;
  const unit = unitOf(kind, units, perMinute);

  const write = (field: FieldName, text: string) => {
    setTexts({ ...texts, [field]: text });
    setDoubt(null);
    const next = fields[fields.indexOf(field) + 1];
    arrived.current = null;
    if (next && text.length > (texts[field] ?? '').length && isComplete(field, text)) {
      inputs.current.get(next)?.focus();
      arrived.current = next;
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!measurement || busy) return;
    setBusy(true);
    setError(null);
    try {
      const plausibility = await check(measurement);
      const accepted = plausibility.verdict === 'confirm' && doubt?.verdict === 'confirm';
      if (plausibility.verdict === 'plausible' || accepted) await onSave(measurement, time ?? undefined);
      else setDoubt(plausibility);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.fields} data-count={fields.length}>
        {fields.map((field, index) => (
          <TextInput
            key={field}
            ref={(input) => {
              if (input) inputs.current.set(field, input);
            }}
            data-autofocus={index === 0 || undefined}
            classNames={{ input: classes.number, section: classes.unit, label: classes.label }}
            label={t(`kinds:${field}`)}
            inputMode={field === 'glucose' || field === 'weight' || field === 'temperature' ? 'decimal' : 'numeric'}
            autoComplete="off"
            enterKeyHint={index === fields.length - 1 ? 'done' : 'next'}
            rightSection={fields.length === 1 ? unit : undefined}
            rightSectionWidth="4.5rem"
            rightSectionPointerEvents="none"
            value={texts[field] ?? ''}
            onChange={(event) => write(field, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Tab' || event.shiftKey) return;
              if (arrived.current === field) event.preventDefault();
              arrived.current = null;
            }}
          />
        ))}
      </div>
      {fields.length > 1 ? <p className={classes.quiet}>{t('pressureUnits', { unit: perMinute })}</p> : null}
      <UnitSwitch
        kind={kind}
        units={units}
        onChange={(next) => {
          setUnits(next);
          setDoubt(null);
        }}
      />
      {last ? <p className={classes.quiet}>{last}</p> : null}
      <WhenField time={time} now={now} onChange={setTime} />
      {doubt ? (
        <p className={classes.doubt} role="alert" data-verdict={doubt.verdict}>
          {sentence(doubt)}
        </p>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      <Button
        type="submit"
        fullWidth
        loading={busy}
        disabled={!measurement || doubt?.verdict === 'refuse' || (time !== null && time > now + 60_000)}
      >
        {doubt?.verdict === 'confirm' ? t('saveAnyway') : t('common:save')}
      </Button>
    </form>
  );
}
