import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../domain/app-error.ts';
import classes from './ErrorNotice.module.css';

interface ErrorNoticeProps {
  /** Anything that was thrown. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened and what to do, in one sentence of the person's language; read aloud when it appears. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation(['errors', 'common']);
  const { code, detail } = toAppError(error);
  const context = detail?.kind ?? detail?.reason;
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle className={classes.mark} size={22} stroke={1.7} aria-hidden="true" />
      <p className={classes.words}>{t(code, { context: context === undefined ? undefined : String(context) })}</p>
      {onRetry && (
        <Button variant="default" className={classes.retry} onClick={onRetry}>
          {t('common:retry')}
        </Button>
      )}
    </div>
  );
}
