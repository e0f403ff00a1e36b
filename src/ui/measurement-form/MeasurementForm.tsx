import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenUnits } from '../../domain/chosen-units.ts';
import type { Measurement, ObservationKind } from '../../domain/observation.ts';
import type { Plausibility } from '../../domain/plausible-range.ts';
import { Disclosure } from '../Disclosure.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { useFormat } from '../preferences.tsx';
import { Circumstances } from './Circumstances.tsx';
import { Earlier, type EarlierValues } from './Earlier.tsx';
import { FieldInput } from './FieldInput.tsx';
import { type FieldTexts, isComplete, measurementFrom, textsFrom } from './fields.ts';
import { layoutOf } from './form-layout.ts';
import classes from './MeasurementForm.module.css';
import { tagsFrom } from './tags-from.ts';
import { UnitSwitch } from './UnitSwitch.tsx';
import { usePlausibilitySentence } from './use-plausibility-sentence.ts';
import { WhenField } from './WhenField.tsx';

/** What is saved beside the measurement. */
export interface Entered {
  readonly measurement: Measurement;
  /** Epoch ms; absent means now. */
  readonly time?: number;
  readonly tags: readonly string[];
  readonly comment: string;
}

interface MeasurementFormProps {
  readonly kind: ObservationKind;
  readonly initial?: Entered;
  readonly earlier?: EarlierValues;
  readonly now: number;
  readonly check: (measurement: Measurement) => Promise<Plausibility>;
  /** Stores it; what it throws is explained here. */
  readonly onSave: (entered: Entered) => Promise<void>;
}

/** A measurement and its circumstances. What cannot be is refused; what is unusual is asked about once. */
export function MeasurementForm({ kind, initial, earlier, now, check, onSave }: MeasurementFormProps) {
  const { t } = useTranslation(['log', 'common', 'kinds']);
  const format = useFormat();
  const sentence = usePlausibilitySentence();
  const [units, setUnits] = useState<ChosenUnits>(format.preferences);
  const [texts, setTexts] = useState<FieldTexts>(initial ? textsFrom(initial.measurement, units) : {});
  const [time, setTime] = useState<number | null>(initial?.time ?? null);
  const [around, setAround] = useState({ tags: initial?.tags.join(', ') ?? '', comment: initial?.comment ?? '' });
  const [doubt, setDoubt] = useState<Plausibility | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const inputs = useRef(new Map<string, HTMLInputElement>());
  /** The field that took the focus by itself: a Tab meant to go there has nowhere left to go. */
  const arrived = useRef<string | null>(null);
  const { first, more } = layoutOf(kind);
  const isPressure = kind === 'bloodPressure';
  const [openAtFirst] = useState(
    more.some((field) => (texts[field] ?? '') !== '') || around.tags !== '' || around.comment !== '',
  );
  const measurement = measurementFrom(kind, texts, units);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const typed = inputs.current.get(layoutOf(kind).first[0] as string);
    (typed ?? form.current?.querySelector<HTMLElement>('[data-autofocus]'))?.focus();
  }, [kind]);

  const fill = (next: FieldTexts) => {
    setTexts(next);
    setDoubt(null);
  };
  const write = (field: string, text: string) => {
    fill({ ...texts, [field]: text });
    const next = first[first.indexOf(field) + 1];
    arrived.current = null;
    if (isPressure && next && text.length > (texts[field] ?? '').length && isComplete(field, text)) {
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
      if (plausibility.verdict === 'plausible' || accepted) {
        const when = time === null ? {} : { time };
        await onSave({ measurement, ...when, tags: tagsFrom(around.tags), comment: around.comment.trim() });
      } else setDoubt(plausibility);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };

  const input = (field: string, index: number, large: boolean) => (
    <FieldInput
      key={field}
      kind={kind}
      name={field}
      units={units}
      value={texts[field] ?? ''}
      large={large && (index === 0 || isPressure)}
      bare={isPressure && large}
      last={index === first.length - 1}
      inputRef={(element) => {
        if (element) inputs.current.set(field, element);
      }}
      onChange={(text) => write(field, text)}
      onKeyDown={(event) => {
        if (event.key !== 'Tab' || event.shiftKey) return;
        if (arrived.current === field) event.preventDefault();
        arrived.current = null;
      }}
    />
  );
  const whenLabel = kind === 'sleep' ? t('wokeUp') : kind === 'workout' ? t('began') : t('when');

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {earlier && earlier.named.length > 0 ? (
        <Earlier earlier={earlier} now={now} onFill={(known) => fill(textsFrom(known, units))} />
      ) : null}
      <div className={classes.fields} data-beside={isPressure || undefined}>
        {first.map((field, index) => input(field, index, true))}
      </div>
      {isPressure ? <p className={classes.quiet}>{t('pressureUnits', { unit: t('kinds:units.perMinute') })}</p> : null}
      <UnitSwitch
        kind={kind}
        units={units}
        onChange={(next) => {
          setUnits(next);
          setDoubt(null);
        }}
      />
      {earlier && earlier.named.length === 0 ? (
        <Earlier earlier={earlier} now={now} onFill={(known) => fill(textsFrom(known, units))} />
      ) : null}
      <WhenField label={whenLabel} time={time} now={now} onChange={setTime} />
      <Disclosure label={t('more')} open={openAtFirst}>
        <div className={classes.more}>
          {more.map((field, index) => input(field, index, false))}
          <Circumstances texts={around} withComment={kind !== 'note'} onChange={setAround} />
        </div>
      </Disclosure>
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
