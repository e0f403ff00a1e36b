import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showNotice } from '../../ui/undo-notice.tsx';
import { type ImportRow, listImports } from '../../workflows/list-imports.ts';
import { undoImport } from '../../workflows/undo-import.ts';
import { places } from '../places.ts';
import { useLive, useNow, useServices, useSettings } from '../services-context.tsx';
import classes from './ImportsSection.module.css';
import sectionClasses from './section.module.css';

/** Every imported file, each with a way to take it out again. */
export function ImportsSection() {
  const { t } = useTranslation('me');
  const format = useFormat();
  const services = useServices();
  const now = useNow();
  const { activeProfileId } = useSettings();
  const imports = useLive(listImports, [activeProfileId]);
  const [asked, setAsked] = useState<ImportRow | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!imports) return null;

  const remove = async (row: ImportRow) => {
    setBusy(true);
    try {
      await undoImport(services, row.id);
      setError(null);
      showNotice(t('imports.removed'));
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
    setAsking(false);
  };

  return (
    <Section title={t('imports.title')}>
      <Surface>
        {imports.length === 0 ? (
          <p className={sectionClasses.text}>{t('imports.none')}</p>
        ) : (
          <ul className={classes.imports}>
            {imports.map((row) => (
              <li key={row.id} className={classes.import}>
                <div className={classes.words}>
                  <strong>{row.fileName}</strong>
                  <span>
                    {t('imports.row', {
                      stored: format.number(row.stored),
                      from: format.day(row.first, { now }),
                      to: format.day(row.last, { now }),
                    })}
                  </span>
                  <span>{t('imports.when', { when: format.relative(row.importedAt, now) })}</span>
                </div>
                <Button
                  variant="default"
                  aria-label={t('imports.undoFor', { name: row.fileName })}
                  onClick={() => {
                    setAsked(row);
                    setAsking(true);
                  }}
                >
                  {t('imports.undo')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {error !== null && <ErrorNotice error={error} />}
        <div className={sectionClasses.actions}>
          <Button component={Link} href={places.import} variant="light">
            {t('imports.action')}
          </Button>
        </div>
      </Surface>
      <ConfirmDialog
        opened={asking}
        title={t('imports.question')}
        confirmLabel={t('imports.undo')}
        danger
        busy={busy}
        onConfirm={() => asked && void remove(asked)}
        onClose={() => setAsking(false)}
      >
        {asked && t('imports.consequence', { name: asked.fileName })}
      </ConfirmDialog>
    </Section>
  );
}
