import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../places.ts';

/** An empty record: the two ways in which it begins. */
export function BeginHere() {
  const { t } = useTranslation('today');
  return (
    <EmptyState
      title={t('begin.title')}
      action={
        <Button component={Link} href={places.import} variant="light">
          {t('begin.action')}
        </Button>
      }
    >
      {t('begin.text')}
    </EmptyState>
  );
}
