import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isTimeOfDayKnown } from '../../domain/known-time.ts';
import type { Observation } from '../../domain/observation.ts';
import { fieldsOfKind, mainField } from '../../domain/observation-fields.ts';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { useFieldLabel } from '../../ui/measurement-form/use-field-label.ts';
import { unitGap } from '../../ui/measurement-format.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './EntryDetails.module.css';
import { useFieldText } from './use-field-text.ts';

interface EntryDetailsProps {
  readonly observation: Observation;
  /** What was to be expected of it. */
  readonly expected?: ReactNode;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** What the title and the large number say already. */
const inHeading = new Set([
  'bloodPressure.diastolic',
  'workout.type',
  'meal.text',
  'medication.name',
  'medication.dose',
  'symptom.name',
]);

/** Everything that is known of one entry: its parts, when and by whose clock, what brought it, in which words. */
export function EntryDetails({ observation, expected, onEdit, onDelete, onClose }: EntryDetailsProps) {
  const { t } = useTranslation(['record', 'common', 'kinds']);
  const format = useFormat();
  const label = useFieldLabel();
  const textOf = useFieldText();
  const { kind, time, utcOffset, source, tags, comment } = observation;
  const { title, value, unit } = format.describe(observation);
  const sourceText = source.name
    ? t('details.sourceNamed', { how: t(`details.source.${source.type}`), name: source.name })
    : t(`details.source.${source.type}`);
  const parts = fieldsOfKind(kind).flatMap(([field]): Fact[] => {
    if (inHeading.has(`${kind}.${field}`) || (field === mainField[kind] && value !== '')) return [];
    const text = textOf(observation, field);
    return text === null ? [] : [{ name: label(kind, field), value: text }];
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title ?? t(`kinds:${kind}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {value === '' ? null : (
        <p className={classes.value}>
          {value}
          {unitGap(unit)}
          <small>{unit}</small>
        </p>
      )}
      <FactList
        facts={[
          ...parts,
          {
            name: t('details.when'),
            // Seen from 1970, a day is written with its year.
            value: isTimeOfDayKnown(observation)
              ? format.dateTime(time, utcOffset)
              : `${format.day(time, { now: 0, utcOffset })} · ${t('details.timeNotKnown')}`,
          },
          ...(tags?.length ? [{ name: t('details.tags'), value: tags.map((tag) => `#${tag}`).join(' ') }] : []),
          ...(comment ? [{ name: t('details.comment'), value: comment }] : []),
          { name: t('details.from'), value: sourceText },
        ]}
      />
      {expected}
      <Group mt="lg" gap="xs" justify="flex-end">
        <Button variant="light" color="red" onClick={onDelete}>
          {t('common:delete')}
        </Button>
        <Button onClick={onEdit} data-autofocus>
          {t('common:edit')}
        </Button>
      </Group>
    </Modal>
  );
}
