import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import type { ChosenUnits } from '../../domain/chosen-units.ts';
import { decimalsOf } from '../../domain/chosen-units.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { type Field, observationFields } from '../../domain/observation-fields.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { isSpan } from './fields.ts';
import classes from './MeasurementForm.module.css';
import { ScaleField } from './ScaleField.tsx';
import { SpanField } from './SpanField.tsx';
import { useFieldLabel } from './use-field-label.ts';
import { useTypedUnit } from './use-typed-unit.ts';

interface FieldInputProps {
  readonly kind: ObservationKind;
  readonly name: string;
  readonly units: ChosenUnits;
  readonly value: string;
  /** The form's first numbers are its heroes. */
  readonly large: boolean;
  /** Its unit stands elsewhere: three numbers beside each other have no room for it. */
  readonly bare?: boolean;
  readonly last?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** One field of a kind, as its type asks for it. */
export function FieldInput({ kind, name, units, value, large, bare = false, last = false, ...rest }: FieldInputProps) {
  const { inputRef, onChange, onKeyDown } = rest;
  const label = useFieldLabel()(kind, name);
  const typedUnit = useTypedUnit();
  const field = (observationFields[kind] as Readonly<Record<string, Field>>)[name] as Field;
  if (field.type === 'choice')
    return (
      <ChoiceField
        label={label}
        of={field.of}
        value={value}
        optional={field.optional}
        first={large}
        onChange={onChange}
      />
    );
  if (field.type === 'flag')
    return (
      <Checkbox
        label={label}
        checked={value === 'yes'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  if (field.type === 'number' && field.quantity === 'score') {
    const [from, to] = field.hard;
    return <ScaleField {...{ label, kind, from, to, value, optional: field.optional, first: large, onChange }} />;
  }
  if (isSpan(kind, field)) return <SpanField {...{ label, value, large, onChange }} inputRef={inputRef} />;
  if (field.type === 'text' && field.longest > 300) {
    return (
      <Textarea
        ref={inputRef as Ref<HTMLTextAreaElement>}
        data-autofocus={large || undefined}
        label={label}
        rows={kind === 'note' ? 5 : 2}
        maxLength={field.longest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isNumber = field.type === 'number';
  const isHero = large && isNumber;
  const isDecimal = isNumber && (decimalsOf(field.quantity, units) > 0 || name === 'metres' || kind === 'bodyFat');
  const unit = isNumber && !bare ? typedUnit(kind, name, units) : undefined;
  return (
    <TextInput
      ref={inputRef}
      data-autofocus={large || undefined}
      classNames={{ input: isHero ? classes.number : undefined, section: classes.unit, label: classes.label }}
      label={label}
      inputMode={isNumber ? (isDecimal ? 'decimal' : 'numeric') : 'text'}
      maxLength={field.type === 'text' ? field.longest : undefined}
      autoComplete="off"
      enterKeyHint={last ? 'done' : 'next'}
      rightSection={unit}
      rightSectionWidth="4.5rem"
      rightSectionPointerEvents="none"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
