import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ScreenLoading.module.css';

/** Under this, a sign of waiting is only a flicker. */
const patienceMs = 300;

export function ScreenLoading() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.space} role="status" aria-label={t('loading')}>
      {late && <Loader size="sm" type="dots" />}
    </div>
  );
}
