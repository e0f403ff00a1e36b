import { useEffect } from 'react';
import type { Language } from '../../domain/settings.ts';
import { switchLanguage } from '../../ui/i18n/start.ts';

/** Fetches and shows the language that the settings name, at once when it changes. */
export function useLanguageOfSettings(language: Language): void {
  useEffect(() => {
    void switchLanguage(language);
  }, [language]);
}
