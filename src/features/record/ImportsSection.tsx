import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showNotice } from '../../ui/undo-notice.tsx';
import { type ImportRow, listImports } from '../../workflows/list-imports.ts';
import { undoImport } from '../../workflows/undo-import.ts';
import { useLive, useServices } from '../services-context.tsx';
import classes from './ImportsSection.module.css';

/** The files whose readings are in the record; each can be taken out again. */
export function ImportsSection() {
  const { t } = useTranslation('record');
  const format = useFormat();
  const services = useServices();
  const imports = useLive(listImports, []);
  const [asked, setAsked] = useState<ImportRow | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!imports || imports.length === 0) return null;

  const undo = async (row: ImportRow) => {
    setBusy(true);
    setError(null);
    try {
      await undoImport(services, row.id);
      showNotice(t('imports.undone'));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
      setAsked(null);
    }
  };

  return (
    <Section title={t('imports.title')}>
      {error ? <ErrorNotice error={error} /> : null}
      <Surface className={classes.surface}>
        <ul className={classes.list}>
          {imports.map((row) => (
            <li key={row.id} className={classes.row}>
              <div className={classes.words}>
                <span className={classes.file}>{row.fileName}</span>
                <span className={classes.what}>
                  {t('imports.what', {
                    count: row.stored,
                    formatted: format.number(row.stored),
                    from: format.day(row.first, { now: row.last }),
                    to: format.day(row.last, { now: services.now() }),
                  })}
                </span>
                <span className={classes.what}>{t('imports.when', { when: format.dateTime(row.importedAt) })}</span>
              </div>
              <Button
                variant="subtle"
                aria-label={t('imports.undoOf', { file: row.fileName })}
                onClick={() => setAsked(row)}
              >
                {t('imports.undo')}
              </Button>
            </li>
          ))}
        </ul>
      </Surface>
      <ConfirmDialog
        opened={asked !== null}
        title={t('imports.ask')}
        confirmLabel={t('imports.undo')}
        danger
        busy={busy}
        onConfirm={() => asked && void undo(asked)}
        onClose={() => setAsked(null)}
      >
        {asked ? t('imports.askText', { count: asked.stored, formatted: format.number(asked.stored) }) : null}
      </ConfirmDialog>
    </Section>
  );
}
