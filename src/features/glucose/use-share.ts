import { useFormat } from '../../ui/preferences.tsx';
import { shareText } from '../../ui/share-text.ts';

/** A share of the readings in words, in the person's language. */
export function useShare(): (percent: number) => string {
  const format = useFormat();
  return (percent) => shareText(percent, format);
}
