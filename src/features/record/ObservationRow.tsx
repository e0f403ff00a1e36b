import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTimeOfDayKnown } from '../../domain/known-time.ts';
import type { Observation } from '../../domain/observation.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { unitGap } from '../../ui/measurement-format.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './ObservationRow.module.css';

interface ObservationRowProps {
  readonly observation: Observation;
  /** Gets the button that the focus goes back to. */
  readonly onOpen: (opener: HTMLElement | null) => void;
}

/** One logged value in short; it opens to everything that is known of it. */
export function ObservationRow({ observation, onOpen }: ObservationRowProps) {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  const opener = useRef<HTMLButtonElement>(null);
  const { kind, time, utcOffset, tags = [], comment } = observation;
  const { title, value, unit, rest } = format.describe(observation);
  const clock = isTimeOfDayKnown(observation) ? format.time(time, utcOffset) : t('details.timeNotKnown');
  const around = [...tags.map((tag) => `#${tag}`), ...(comment ? [comment] : [])].join(' · ');
  return (
    <li>
      <UnstyledButton
        ref={opener}
        className={classes.row}
        aria-label={t('openEntry', {
          what: `${t(`kinds:${kind}`)} ${format.measurementText(observation)}`,
          time: clock,
        })}
        onClick={() => onOpen(opener.current)}
      >
        <span className={classes.icon}>
          <KindIcon kind={kind} size={20} />
        </span>
        <span className={classes.words}>
          <span className={classes.name}>{title ?? t(`kinds:${kind}`)}</span>
          <span className={classes.time}>{[clock, ...rest].join(' · ')}</span>
          {around ? <span className={classes.around}>{around}</span> : null}
        </span>
        <span className={classes.value}>
          {value}
          {unitGap(unit)}
          <small>{unit}</small>
        </span>
        <IconChevronRight size={18} className={classes.onward} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}
