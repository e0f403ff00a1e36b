import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { activeProfile } from '../../workflows/active-profile.ts';
import { leaveDemo } from '../../workflows/leave-demo.ts';
import { places } from '../places.ts';
import { useLive, useServices } from '../services-context.tsx';
import classes from './DemoBanner.module.css';

/** Over every screen while the simulated person is shown, so that no number is taken for one's own. */
export function DemoBanner() {
  const { t } = useTranslation('app');
  const services = useServices();
  const [, navigate] = useLocation();
  const profile = useLive(activeProfile, []);
  if (!profile?.demo) return null;
  const leave = async () => {
    await leaveDemo(services);
    navigate(places.today);
  };
  return (
    <aside className={classes.banner} aria-label={t('demo.label')}>
      <p className={classes.words}>
        <strong>{t('demo.label')}</strong> {t('demo.text')}
      </p>
      <Button variant="default" className={classes.leave} onClick={leave}>
        {t('demo.leave')}
      </Button>
    </aside>
  );
}
