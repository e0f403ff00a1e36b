import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { expectedPressureNow } from '../../workflows/expected-pressure.ts';
import { useAsked } from '../use-asked.ts';
import classes from './expected.module.css';
import { MoreLink } from './MoreLink.tsx';

/**
 * What the cuff may be expected to show now, only for who asks: whoever knows it beforehand reads the cuff with other eyes.
 * It is written down as soon as the form is open, so that what comes can be held against it either way.
 */
export default function UsualPressure() {
  const { t } = useTranslation('expected');
  const [shown, setShown] = useState(false);
  const state = useAsked(expectedPressureNow, '');
  return (
    <div className={classes.own}>
      <Button variant="subtle" size="compact-sm" px={0} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('pressure.hide') : t('pressure.show')}
      </Button>
      {shown ? (
        <>
          {state.status === 'working' ? <p className={classes.quiet}>{t('working')}</p> : null}
          {state.status === 'failed' ? <ErrorNotice error={state.error} /> : null}
          {state.status === 'ready' ? <ExpectedView expected={state.value} more={<MoreLink />} /> : null}
        </>
      ) : (
        <p className={classes.quiet}>{t('pressure.why')}</p>
      )}
    </div>
  );
}
