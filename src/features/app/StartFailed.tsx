import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../../domain/app-error.ts';
import { Surface } from '../../ui/Surface.tsx';
import { AppTheme } from './AppTheme.tsx';
import classes from './StartFailed.module.css';

/** The whole page where nothing can be stored or read: what happened, what to do, and one button. */
export function StartFailed({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['app', 'errors']);
  const { code } = toAppError(error);
  const blocked = code === 'storageBlocked';
  return (
    <AppTheme scheme="auto">
      <main className={classes.page}>
        <Surface hero role="alert">
          <Title order={1}>{t(blocked ? 'blocked.title' : 'failed.title')}</Title>
          {blocked ? (
            <>
              <p>{t('blocked.text')}</p>
              <p>{t('blocked.todo')}</p>
            </>
          ) : (
            <p>{t(`errors:${code}`)}</p>
          )}
          <Button onClick={() => window.location.reload()}>{t('blocked.reload')}</Button>
        </Surface>
      </main>
    </AppTheme>
  );
}
