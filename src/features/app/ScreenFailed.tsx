import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';

export function ScreenFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Page title={t('failed.title')}>
      <ErrorNotice error={error} onRetry={onRetry} />
    </Page>
  );
}
