import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../ui/Surface.tsx';
import classes from './FileChooser.module.css';

/** A button that opens the device's file picker, on a surface that also takes a dropped file. */
export function FileChooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <Surface hero className={classes.surface}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same. */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileImport size={32} stroke={1.5} className={classes.icon} aria-hidden="true" />
        <Button size="md" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <span className={classes.or}>{t('drop')}</span>
        <p className={classes.formats}>{t('formats')}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('choose')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
    </Surface>
  );
}
