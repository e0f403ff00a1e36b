import { useFormat } from './preferences.tsx';

/** What stands between two sentences: Chinese has no space there. */
export const useGap = (): string => (useFormat().preferences.language === 'zh' ? '' : ' ');
