import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isChoosable, unitChoices } from '../../domain/chosen-units.ts';
import type { ColumnMapping, ProposedMapping } from '../../domain/imported-file.ts';
import { observationKinds } from '../../domain/observation.ts';
import { fieldsOfKind } from '../../domain/observation-fields.ts';
import { useFieldLabel } from '../../ui/measurement-form/use-field-label.ts';
import { useTypedUnit } from '../../ui/measurement-form/use-typed-unit.ts';
import { StepCard } from '../../ui/StepCard.tsx';
import { useSettings } from '../services-context.tsx';
import classes from './MappingCard.module.css';
import { complaintAbout } from './mapping-complaint.ts';

interface MappingCardProps {
  readonly proposed: ProposedMapping;
  readonly onMapping: (mapping: ColumnMapping) => void;
  readonly onRestart: () => void;
}

/** A table that Attune does not know: what each column holds, guessed first, said by the person. */
export function MappingCard({ proposed: { table, mapping: guess }, onMapping, onRestart }: MappingCardProps) {
  const { t } = useTranslation('import');
  const [mapping, setMapping] = useState(guess);
  const complaint = complaintAbout(mapping);
  const change = (column: number, meaning: string | null, unit: string | null) =>
    setMapping({
      columns: mapping.columns.with(column, meaning),
      units: mapping.units.with(column, unit),
    });
  return (
    <StepCard title={t('mapping.title')}>
      <p className={classes.lead}>{t('mapping.lead')}</p>
      <ol className={classes.columns}>
        {table.header.map((name, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one name.
          <li key={column} className={classes.column}>
            <span className={classes.name}>{name || `${t('mapping.column')} ${column + 1}`}</span>
            <span className={classes.values}>
              {table.rows
                .slice(0, 3)
                .map((row) => row[column] ?? '')
                .filter((value) => value !== '')
                .join(' · ')}
            </span>
            <Meaning
              name={name}
              meaning={mapping.columns[column] ?? null}
              unit={mapping.units[column] ?? null}
              onChange={(meaning, unit) => change(column, meaning, unit)}
            />
          </li>
        ))}
      </ol>
      {complaint ? (
        <p className={classes.complaint} role="status">
          {t(`mapping.${complaint}`)}
        </p>
      ) : null}
      <Group gap="xs">
        <Button disabled={complaint !== null} onClick={() => onMapping(mapping)}>
          {t('mapping.read')}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {t('another')}
        </Button>
      </Group>
    </StepCard>
  );
}

interface MeaningProps {
  readonly name: string;
  readonly meaning: string | null;
  readonly unit: string | null;
  readonly onChange: (meaning: string | null, unit: string | null) => void;
}

function Meaning({ name, meaning, unit, onChange }: MeaningProps) {
  const { t } = useTranslation(['import', 'kinds']);
  const label = useFieldLabel();
  const choices = unitsOf(meaning);
  // The guess may know a unit that is not among those people choose from.
  const units = unit === null || choices.includes(unit) ? choices : [...choices, unit];
  const groups = observationKinds.map((kind) => ({
    group: t(`kinds:${kind}`),
    items: fieldsOfKind(kind)
      .filter(([, field]) => field.type !== 'readings')
      .map(([field]) => ({ value: `${kind}.${field}`, label: label(kind, field) })),
  }));
  return (
    <div className={classes.meaning}>
      <NativeSelect
        aria-label={`${t('mapping.meaning')}: ${name}`}
        value={meaning ?? ''}
        onChange={(event) => {
          const next = event.currentTarget.value || null;
          onChange(next, unitsOf(next).includes(unit ?? '') ? unit : (unitsOf(next)[0] ?? null));
        }}
        data={[
          { value: '', label: t('mapping.nothing') },
          ...(['dateTime', 'date', 'time', 'tags', 'comment'] as const).map((value) => ({
            value,
            label: t(`mapping.${value}`),
          })),
          ...groups,
        ]}
      />
      {units.length > 1 ? (
        <NativeSelect
          aria-label={`${t('mapping.unit')}: ${name}`}
          value={unit ?? units[0] ?? ''}
          onChange={(event) => onChange(meaning, event.currentTarget.value)}
          data={[...units]}
        />
      ) : (
        <OnlyUnit meaning={meaning} unit={unit} />
      )}
    </div>
  );
}

/** The unit that the numbers are read in, where there is one alone. */
function OnlyUnit({ meaning, unit }: Pick<MeaningProps, 'meaning' | 'unit'>) {
  const { t } = useTranslation('kinds');
  const typedUnit = useTypedUnit();
  const settings = useSettings();
  const number = numberOf(meaning);
  if (!number) return null;
  // Distances are typed in kilometres, but of a table without a unit they are taken for metres.
  const usual = number.quantity === 'metres' ? t('units.metres') : typedUnit(number.kind, number.name, settings);
  return <span className={classes.unit}>{unit ?? usual}</span>;
}

/** The field of a kind that a column holds, where it is a number. */
function numberOf(meaning: string | null) {
  const [kindName, fieldName] = (meaning ?? '').split('.');
  const kind = observationKinds.find((each) => each === kindName);
  const [name, field] = (kind && fieldsOfKind(kind).find(([each]) => each === fieldName)) ?? [];
  return kind && name !== undefined && field?.type === 'number' ? { kind, name, quantity: field.quantity } : null;
}

/** Units that a column of this meaning may be in; none where there is only one. */
function unitsOf(meaning: string | null): readonly string[] {
  const number = numberOf(meaning);
  return number && isChoosable(number.quantity) ? unitChoices[number.quantity].units : [];
}
