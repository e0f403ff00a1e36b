import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './safety.module.css';

const shortest = 8;

interface NewPassphraseProps {
  /** Null while it is too short or the two differ. */
  readonly onChange: (passphrase: string | null) => void;
  readonly label?: string;
}

/** A passphrase, typed twice: a slip of the finger would close the record for good. */
export function NewPassphrase({ onChange, label }: NewPassphraseProps) {
  const { t } = useTranslation('safety');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const tell = (one: string, two: string) => onChange(one.length >= shortest && one === two ? one : null);
  const complaint =
    first !== '' && first.length < shortest
      ? t('backup.short8')
      : second !== '' && !first.startsWith(second) && first !== second
        ? t('backup.different')
        : null;
  return (
    <div className={classes.passphrase}>
      <PasswordInput
        label={label ?? t('backup.passphrase')}
        description={t('backup.short8')}
        autoComplete="new-password"
        value={first}
        onChange={(event) => {
          setFirst(event.currentTarget.value);
          tell(event.currentTarget.value, second);
        }}
      />
      <PasswordInput
        label={t('backup.repeat')}
        autoComplete="new-password"
        value={second}
        error={complaint}
        onChange={(event) => {
          setSecond(event.currentTarget.value);
          tell(first, event.currentTarget.value);
        }}
      />
    </div>
  );
}
