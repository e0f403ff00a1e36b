import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { clearNotices } from '../../ui/undo-notice.tsx';
import { addedToDemo } from '../../workflows/added-to-demo.ts';
import { leaveDemo } from '../../workflows/leave-demo.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';
import classes from './DemoBanner.module.css';

const LeaveDemoDialog = lazy(() => import('./LeaveDemoDialog.tsx'));

/** Over every screen while the simulated person is shown, so that no number is taken for one's own. */
export function DemoBanner() {
  const { t } = useTranslation('app');
  const services = useServices();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    await leaveDemo(services);
    clearNotices();
    setAsking(false);
    navigate(places.today);
  };
  const askOrLeave = async () => ((await addedToDemo(services)) ? setAsking(true) : leave());
  return (
    <aside className={classes.banner} aria-label={t('demo.label')}>
      <p className={classes.words}>
        <strong>{t('demo.label')}</strong> {t('demo.text')}
      </p>
      <Button variant="default" className={classes.leave} onClick={() => void askOrLeave()}>
        {t('demo.leave')}
      </Button>
      {asking && (
        <Suspense>
          <LeaveDemoDialog onLeave={() => void leave()} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </aside>
  );
}
