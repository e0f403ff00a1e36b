import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { places } from '../places.ts';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('notFound.title')} hideTitle>
      <EmptyState
        title={t('notFound.title')}
        action={
          <Button component={Link} href={places.today}>
            {t('notFound.action')}
          </Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </Page>
  );
}
