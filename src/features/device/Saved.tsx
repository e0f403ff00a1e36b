import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './FindDevice.module.css';

interface SavedProps {
  readonly count: number;
  readonly onAgain: () => void;
}

/** That it is done, and where to go from here. */
export function Saved({ count, onAgain }: SavedProps) {
  const { t } = useTranslation('device');
  const format = useFormat();
  return (
    <Surface hero className={classes.find}>
      <IconCircleCheck size={32} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <p className={classes.text} role="status">
        {t('saved', { count, formatted: format.number(count) })}
      </p>
      <div className={classes.ways}>
        <Button component={Link} href={places.record}>
          {t('toRecord')}
        </Button>
        <Button variant="light" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </Surface>
  );
}
