import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/preferences.tsx';

const hour = 3_600_000;

/** A span of readings in whole hours or days, rounded down: what is there is never overstated. */
export function useHours(): (count: number) => string {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  return (count) => (count < 1 ? t('underAnHour') : format.duration(Math.floor(count) * hour));
}
