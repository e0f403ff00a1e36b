import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '../../domain/observation.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './ObservationRow.module.css';
import { useDelete } from './use-delete.ts';

interface ObservationRowProps {
  readonly observation: Observation;
  /** Gets the button that the focus goes back to. */
  readonly onEdit: (opener: HTMLElement | null) => void;
}

/** One logged value, with the way to change it. */
export function ObservationRow({ observation, onEdit }: ObservationRowProps) {
  const { t } = useTranslation(['record', 'common', 'kinds']);
  const format = useFormat();
  const remove = useDelete();
  const opener = useRef<HTMLButtonElement>(null);
  const { value, unit } = format.measurement(observation);
  const name = t(`kinds:${observation.kind}`);
  const pulse = observation.kind === 'bloodPressure' ? observation.value.pulse : undefined;
  const pulseText =
    pulse === undefined ? null : format.measurementText({ kind: 'heartRate', value: { beatsPerMinute: pulse } });
  return (
    <li className={classes.row}>
      <span className={classes.icon}>
        <KindIcon kind={observation.kind} size={20} />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.time}>{format.time(observation.time, observation.utcOffset)}</span>
      </span>
      <span className={classes.value}>
        {value} <small>{unit}</small>
        {pulseText ? <small className={classes.pulse}>{pulseText}</small> : null}
      </span>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} returnFocus>
        <Menu.Target>
          <ActionIcon
            ref={opener}
            aria-label={t('actions', { what: `${name} ${format.measurementText(observation)}` })}
          >
            <IconDots size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            className={classes.item}
            leftSection={<IconPencil size={18} aria-hidden="true" />}
            onClick={() => onEdit(opener.current)}
          >
            {t('common:edit')}
          </Menu.Item>
          <Menu.Item
            className={classes.item}
            leftSection={<IconTrash size={18} aria-hidden="true" />}
            onClick={() => remove(observation)}
          >
            {t('common:delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
