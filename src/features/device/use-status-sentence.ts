import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import type { Transfer } from '../../workflows/connect-device.ts';
import { isStanding } from './is-standing.ts';

/** What the connection is doing, in one sentence. */
export function useStatusSentence(): (transfer: Transfer) => string {
  const { t } = useTranslation('device');
  const format = useFormat();
  return ({ phase, readings, deviceName }) => {
    const name = deviceName ?? t('unnamed');
    const count = readings.length;
    const counted = { name, count, formatted: format.number(count) };
    if (phase === 'connecting') return t('connecting', { name });
    if (phase === 'ended') return count === 0 ? t('nothing', { name }) : t('ended', counted);
    if (count === 0) return t('listening', { name });
    return readings.every(isStanding) ? t('live', { name }) : t('receiving', counted);
  };
}
