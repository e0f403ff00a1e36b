import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { hasBluetooth } from '../use-device.ts';
import classes from './BeforeLooking.module.css';

/** What most often stands between a device and its list. */
export function BeforeLooking() {
  const { t } = useTranslation('device');
  if (!hasBluetooth()) return null;
  return (
    <Section title={t('before.title')}>
      <ul className={classes.list}>
        <li>{t('before.on')}</li>
        <li>{t('before.transfer')}</li>
        <li>{t('before.other')}</li>
      </ul>
    </Section>
  );
}
