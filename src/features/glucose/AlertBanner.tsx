import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { useGap } from '../../ui/use-gap.ts';
import { standingAlert } from '../../workflows/standing-alert.ts';
import { places } from '../places.ts';
import { useLive, useNow } from '../services-context.tsx';
import classes from './AlertBanner.module.css';
import { notify } from './notification.ts';
import { useWatch } from './use-watch.ts';

/** Over every screen while a low is likely: calm, with what is expected when, and the way to why. */
export default function AlertBanner() {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const now = useNow();
  const gap = useGap();
  const [closed, setClosed] = useState<string | null>(null);
  const onAlert = useCallback(
    (wanted: boolean) => {
      if (wanted) void notify(t('alert.title'), t('alert.notification')).catch(() => undefined);
    },
    [t],
  );
  useWatch(onAlert);
  const standing = useLive(standingAlert, []);
  if (!standing || now >= standing.until || standing.alert.id === closed) return null;
  const { alert, foreseen } = standing;
  return (
    <aside role="alert" className={classes.banner}>
      <IconAlertTriangle size={22} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{t('alert.title')}</p>
        <p>
          {foreseen
            ? t('alert.foreseen', { value: format.glucoseWithUnit(foreseen.value), time: format.time(foreseen.time) })
            : null}
          {gap}
          {t('alert.from', {
            level: format.glucoseWithUnit(alert.level),
            time: format.time(alert.origin),
            risk: format.percent(alert.risk),
            limit: format.glucose(targetRange.low),
          })}
          {gap}
          {t('alert.act')}
        </p>
        <p className={classes.actions}>
          <Button variant="default" onClick={() => setClosed(alert.id)}>
            {t('alert.close')}
          </Button>
          <Anchor component={Link} href={places.forecast}>
            {t('alert.why')}
          </Anchor>
        </p>
      </div>
    </aside>
  );
}
