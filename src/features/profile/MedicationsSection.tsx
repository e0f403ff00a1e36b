import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medication, ProfileDetails } from '../../domain/profile.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showUndo } from '../../ui/undo-notice.tsx';
import { useChangeProfile } from '../use-changes.ts';
import { MedicationDialog } from './MedicationDialog.tsx';
import classes from './profile.module.css';

/** Medicines with their schedule: what is due, and what changes how a value is read. */
export function MedicationsSection({ details }: { readonly details: ProfileDetails }) {
  const { t } = useTranslation(['profile', 'common']);
  const format = useFormat();
  const change = useChangeProfile();
  const [editing, setEditing] = useState<Medication | 'new' | null>(null);
  const { medications } = details;
  const keep = (next: (kept: readonly Medication[]) => readonly Medication[]) =>
    change({ details: (kept) => ({ medications: next(kept.medications) }) });

  const scheduleText = ({ schedule: { times, weekdays } }: Medication) => {
    if (times.length === 0) return t('medications.whenNeeded');
    const days = weekdays ? format.list(weekdays.map((day) => format.weekday(day))) : t('medications.everyDay');
    return `${days} ${format.list(times.map((time) => format.time(time * 60_000, 0)))}`;
  };
  const remove = (medication: Medication) => {
    const place = medications.findIndex(({ id }) => id === medication.id);
    keep((kept) => kept.filter(({ id }) => id !== medication.id));
    showUndo({
      message: t('medications.removed', { name: medication.name }),
      undoLabel: t('common:undo'),
      onUndo: () => keep((kept) => kept.filter(({ id }) => id !== medication.id).toSpliced(place, 0, medication)),
    });
  };

  return (
    <Section title={t('medications.title')}>
      <Surface>
        {medications.length === 0 ? (
          <p className={classes.text}>{t('medications.none')}</p>
        ) : (
          <ul className={classes.list}>
            {medications.map((medication) => (
              <li key={medication.id} className={classes.row}>
                <span className={classes.words}>
                  <span>{[medication.name, medication.dose].filter(Boolean).join(' ')}</span>
                  <span className={classes.soft}>
                    {[t(`classes.${medication.class}`), scheduleText(medication)].join(' · ')}
                  </span>
                </span>
                <Button
                  variant="subtle"
                  aria-label={t('medications.editOf', { name: medication.name })}
                  onClick={() => setEditing(medication)}
                >
                  {t('common:edit')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className={classes.actions}>
          <Button variant="light" onClick={() => setEditing('new')}>
            {t('medications.add')}
          </Button>
        </div>
      </Surface>
      {editing === null ? null : (
        <MedicationDialog
          medication={editing === 'new' ? null : editing}
          onSave={(next) => {
            keep((kept) =>
              kept.some(({ id }) => id === next.id)
                ? kept.map((each) => (each.id === next.id ? next : each))
                : [...kept, next],
            );
            setEditing(null);
          }}
          onRemove={(medication) => {
            remove(medication);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
