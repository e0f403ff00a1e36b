import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands wherever numbers of the demo person are shown. */
export function SimulatedBadge() {
  const { t } = useTranslation();
  return (
    <Badge variant="outline" color="gray" radius="sm" tt="none" fw={500}>
      {t('simulated')}
    </Badge>
  );
}
