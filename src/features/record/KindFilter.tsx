import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import { recordedKinds } from '../../workflows/recorded-kinds.ts';
import { useLive } from '../services-context.tsx';
import classes from './KindFilter.module.css';

const look = { variant: 'light', radius: 'xl', classNames: { label: classes.chip } } as const;

interface KindFilterProps {
  /** Null shows all. */
  readonly kind: ObservationKind | null;
  readonly onChange: (kind: ObservationKind | null) => void;
}

/** Only the kinds there is something of; nothing to choose where there is one. */
export function KindFilter({ kind, onChange }: KindFilterProps) {
  const { t } = useTranslation(['record', 'kinds']);
  const kinds = useLive(recordedKinds, []) ?? [];
  if (kinds.length < 2) return null;
  return (
    <Chip.Group
      multiple={false}
      value={kind ?? 'all'}
      onChange={(value) => onChange(kinds.find((each) => each === value) ?? null)}
    >
      <div className={classes.strip} role="radiogroup" aria-label={t('filter')}>
        <Chip value="all" {...look}>
          {t('all')}
        </Chip>
        {kinds.map((each) => (
          <Chip key={each} value={each} {...look}>
            {t(`kinds:${each}`)}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}
