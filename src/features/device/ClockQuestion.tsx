import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockDoubt } from '../../domain/device-time.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './ClockQuestion.module.css';

interface ClockQuestionProps {
  readonly doubt: ClockDoubt;
  /** The newest reading was taken as it arrived. */
  readonly justNow: boolean;
  readonly onChange: (justNow: boolean) => void;
}

/** A clock that is far off is told; where it may be right, the person says. */
export function ClockQuestion({ doubt, justNow, onChange }: ClockQuestionProps) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const id = useId();
  const time = format.dateTime(doubt.newest);
  if (doubt.why === 'ahead') {
    return (
      <div className={classes.question} role="status">
        <p>{t('clock.ahead', { time })}</p>
      </div>
    );
  }
  return (
    <div className={classes.question}>
      <p id={id}>{t('clock.longAgo', { time })}</p>
      <SegmentedControl
        aria-labelledby={id}
        withItemsBorders={false}
        classNames={{ root: classes.control, label: classes.choice }}
        value={justNow ? 'now' : 'device'}
        data={[
          { value: 'device', label: t('clock.device') },
          { value: 'now', label: t('clock.now') },
        ]}
        onChange={(answer) => onChange(answer === 'now')}
      />
    </div>
  );
}
