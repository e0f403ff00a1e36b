import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';

/** "First reading", by its place from 1. */
export function useOrdinal(): (place: number) => string {
  const { t } = useTranslation('pressureSession');
  const format = useFormat();
  return (place) => {
    if (place === 1) return t('reading.1');
    if (place === 2) return t('reading.2');
    return place === 3 ? t('reading.3') : t('further', { number: format.number(place) });
  };
}
