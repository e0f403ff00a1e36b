import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../ui/Surface.tsx';
import classes from './SessionCard.module.css';

/** That the sitting goes on where it was left, and the way to begin anew. */
export function ResumedLine({ onStartOver }: { readonly onStartOver: () => void }) {
  const { t } = useTranslation('pressureSession');
  return (
    <Surface className={classes.line} role="status">
      <p>{t('resumed')}</p>
      <Button variant="subtle" onClick={onStartOver}>
        {t('startOver')}
      </Button>
    </Surface>
  );
}
