import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ObservationKind, observationKinds } from '../../domain/observation.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { useSettings } from '../services-context.tsx';
import classes from './KindChoice.module.css';

/** All kinds as large buttons, the followed ones first. */
export function KindChoice({ onChoose }: { readonly onChoose: (kind: ObservationKind) => void }) {
  const { t } = useTranslation('kinds');
  const { follow } = useSettings();
  const kinds = [...follow, ...observationKinds.filter((kind) => !follow.includes(kind))];
  return (
    <div className={classes.grid}>
      {kinds.map((kind, index) => (
        <Button
          key={kind}
          variant={follow.includes(kind) ? 'light' : 'default'}
          data-autofocus={index === 0 || undefined}
          classNames={{ root: classes.kind, inner: classes.inner, label: classes.label }}
          leftSection={<KindIcon kind={kind} />}
          onClick={() => onChoose(kind)}
        >
          {t(kind)}
        </Button>
      ))}
    </div>
  );
}
