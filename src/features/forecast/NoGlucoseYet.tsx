import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../places.ts';

/** Where a forecast will be once there is glucose, and the one step that leads there. */
export function NoGlucoseYet() {
  const { t } = useTranslation('forecast');
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <Button component={Link} href={places.import}>
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}
