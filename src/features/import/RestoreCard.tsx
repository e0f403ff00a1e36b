import { Button, Group, PasswordInput, Switch } from '@mantine/core';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { toAppError } from '../../domain/app-error.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { StepCard } from '../../ui/StepCard.tsx';
import { showNotice } from '../../ui/undo-notice.tsx';
import { type OpenedBackup, openBackup } from '../../workflows/open-backup.ts';
import { readSettings } from '../../workflows/read-settings.ts';
import { type BackupComparison, compareBackup, restoreBackup } from '../../workflows/restore-backup.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';
import classes from './ImportPreviewCard.module.css';

type RestoreState =
  | { readonly step: 'opening' }
  | { readonly step: 'passphrase'; readonly error: unknown }
  | { readonly step: 'look'; readonly opened: OpenedBackup; readonly comparison: BackupComparison }
  | { readonly step: 'restoring'; readonly done: number; readonly total: number; readonly stop: () => void }
  | { readonly step: 'done'; readonly written: number }
  | { readonly step: 'failed'; readonly error: unknown };

interface RestoreCardProps {
  readonly file: File;
  readonly onRestart: () => void;
}

/** A backup of Attune: opened, held against what is here, and merged without overwriting anything silently. */
export function RestoreCard({ file, onRestart }: RestoreCardProps) {
  const { t } = useTranslation(['safety', 'import']);
  const format = useFormat();
  const services = useServices();
  const [, navigate] = useLocation();
  const [state, setState] = useState<RestoreState>({ step: 'opening' });
  const [takeBackup, setTakeBackup] = useState(false);

  const open = useCallback(
    async (passphrase?: string) => {
      setState({ step: 'opening' });
      try {
        const opened = await openBackup(file, passphrase);
        setState({ step: 'look', opened, comparison: await compareBackup(services, opened) });
      } catch (error) {
        const { code } = toAppError(error);
        if (code === 'passphraseNeeded') setState({ step: 'passphrase', error: null });
        else if (code === 'wrongPassphrase') setState({ step: 'passphrase', error });
        else setState({ step: 'failed', error });
      }
    },
    [file, services],
  );
  useEffect(() => void open(), [open]);

  const restore = async (opened: OpenedBackup, comparison: BackupComparison) => {
    const control = new AbortController();
    const stop = () => control.abort();
    const { activeProfileId } = await readSettings(services);
    setState({ step: 'restoring', done: 0, total: 0, stop });
    try {
      const written = await restoreBackup(services, opened, {
        onConflict: takeBackup ? 'takeBackup' : 'keepHere',
        signal: control.signal,
        onProgress: (done, total) => setState({ step: 'restoring', done, total, stop }),
      });
      // Where the backup's person is now the active one, every screen begins anew, and this card is gone.
      if ((await readSettings(services)).activeProfileId !== activeProfileId) {
        showNotice(t('restore.doneNotice', { count: written, formatted: format.number(written) }));
        navigate(places.record);
      } else setState({ step: 'done', written });
    } catch (error) {
      setState(
        toAppError(error).code === 'cancelled' ? { step: 'look', opened, comparison } : { step: 'failed', error },
      );
    }
  };

  return (
    <StepCard title={state.step === 'done' ? t('restore.done') : t('restore.title')}>
      {state.step === 'opening' ? <ProgressLine label={t('restore.opening')} done={0} total={0} /> : null}
      {state.step === 'passphrase' ? <Passphrase error={state.error} onOpen={(typed) => void open(typed)} /> : null}
      {state.step === 'look' ? (
        <>
          <p className={classes.nothing}>{t('restore.made', { when: format.dateTime(state.opened.createdAt) })}</p>
          <Contents comparison={state.comparison} opened={state.opened} />
          {state.comparison.conflicts > 0 ? (
            <>
              <p className={classes.nothing}>
                {t('restore.conflicts', {
                  count: state.comparison.conflicts,
                  formatted: format.number(state.comparison.conflicts),
                })}
              </p>
              <Switch
                label={t('restore.takeBackup')}
                checked={takeBackup}
                onChange={(event) => setTakeBackup(event.currentTarget.checked)}
              />
            </>
          ) : null}
          {state.opened.unreadable > 0 ? (
            <p className={classes.nothing}>
              {t('restore.unreadable', {
                count: state.opened.unreadable,
                formatted: format.number(state.opened.unreadable),
              })}
            </p>
          ) : null}
          {isAllHere(state.comparison) && !takeBackup ? (
            <p className={classes.nothing}>{t('restore.nothing')}</p>
          ) : (
            <Group>
              <Button onClick={() => void restore(state.opened, state.comparison)}>{t('restore.confirm')}</Button>
            </Group>
          )}
        </>
      ) : null}
      {state.step === 'restoring' ? (
        <ProgressLine label={t('restore.restoring')} done={state.done} total={state.total} onCancel={state.stop} />
      ) : null}
      {state.step === 'done' ? (
        <p className={classes.nothing} role="status">
          {t('restore.doneText', { count: state.written, formatted: format.number(state.written) })}
        </p>
      ) : null}
      {state.step === 'failed' ? <ErrorNotice error={state.error} /> : null}
      <Group gap="xs">
        {state.step === 'done' ? (
          <Button component={Link} href={places.record}>
            {t('import:report.record')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onRestart}>
          {t('import:another')}
        </Button>
      </Group>
    </StepCard>
  );
}

const isAllHere = ({ tables, conflicts }: BackupComparison): boolean =>
  conflicts === 0 && Object.values(tables).every(({ missing }) => missing === 0);

interface ContentsProps {
  readonly comparison: BackupComparison;
  readonly opened: OpenedBackup;
}

function Contents({ comparison: { tables }, opened: { rows } }: ContentsProps) {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const names = rows.profiles.map(({ name }) =>
    typeof name === 'string' && name !== '' ? name : t('restore.unnamed'),
  );
  const count = ({ found, missing }: { readonly found: number; readonly missing: number }) =>
    t('restore.counted', { found: format.number(found), missing: format.number(missing) });
  const facts = [
    { name: t('restore.profiles'), value: format.list(names) },
    { name: t('restore.observations'), value: count(tables.observations) },
    { name: t('restore.samples'), value: count(tables.samples) },
    { name: t('restore.forecasts'), value: count(tables.forecasts) },
  ];
  return <FactList facts={facts} />;
}

function Passphrase({ error, onOpen }: { readonly error: unknown; readonly onOpen: (typed: string) => void }) {
  const { t } = useTranslation('safety');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== '') onOpen(typed);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.nothing}>{t('restore.passphraseText')}</p>
      <PasswordInput
        label={t('backup.passphrase')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error ? <ErrorNotice error={error} /> : null}
      <Group gap="xs">
        <Button type="submit" disabled={typed === ''}>
          {t('restore.open')}
        </Button>
      </Group>
    </form>
  );
}
