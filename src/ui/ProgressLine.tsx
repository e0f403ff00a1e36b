import { Button, Progress } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ProgressLine.module.css';
import { useFormat } from './preferences.tsx';

interface ProgressLineProps {
  /** What is being done, in words. */
  readonly label: string;
  readonly done: number;
  /** Zero where the end is not known yet. */
  readonly total: number;
  readonly onCancel?: () => void;
}

/** Progress that is true: done of all, and a way to stop. */
export function ProgressLine({ label, done, total, onCancel }: ProgressLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const fraction = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className={classes.progress}>
      <div className={classes.words}>
        <span id={id} role="status">
          {label}
        </span>
        {total > 0 && <span className={classes.share}>{format.percent(fraction)}</span>}
      </div>
      <div className={classes.bar}>
        <Progress.Root size="sm">
          <Progress.Section
            value={total > 0 ? Math.round(100 * fraction) : 100}
            animated={total === 0}
            aria-labelledby={id}
            aria-valuetext={total > 0 ? format.percent(fraction) : label}
          />
        </Progress.Root>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
