import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { followableKinds } from '../domain/followable-kinds.ts';
import type { ObservationKind } from '../domain/observation.ts';
import classes from './FollowChips.module.css';

interface FollowChipsProps {
  readonly legend: string;
  readonly value: readonly ObservationKind[];
  readonly onChange: (kind: ObservationKind, followed: boolean) => void;
}

/** Which kinds to follow. The order is always that of the kinds, whatever was tapped first. */
export function FollowChips({ legend, value, onChange }: FollowChipsProps) {
  const { t } = useTranslation('kinds');
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.chips}>
        {followableKinds.map((kind) => (
          <Chip
            key={kind}
            checked={value.includes(kind)}
            onChange={(checked) => onChange(kind, checked)}
            variant="light"
            radius="xl"
            classNames={{ label: classes.chip }}
          >
            {t(kind)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
