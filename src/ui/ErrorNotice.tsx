import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../domain/app-error.ts';

interface ErrorNoticeProps {
  /** Anything that was thrown. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened and what to do, in one sentence of the person's language; read aloud when it appears. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <Alert color="red" variant="light" radius="lg" icon={<IconAlertTriangle aria-hidden="true" />} role="alert">
      {t(toAppError(error).code)}
      {onRetry && (
        <Button mt="sm" variant="default" onClick={onRetry} style={{ display: 'block' }}>
          {t('common:retry')}
        </Button>
      )}
    </Alert>
  );
}
