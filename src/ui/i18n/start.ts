import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languageTags } from './languages.ts';

const bundles = {
  en: async () => (await import('./en/index.ts')).en,
  zh: async () => (await import('./zh/index.ts')).zh,
};

function announce(language: Language): void {
  document.documentElement.lang = languageTags[language];
}

/** Loads one language and makes it the app's. Call once, before the first render. */
export async function startTranslations(language: Language): Promise<void> {
  const bundle = await bundles[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: bundle },
    ns: Object.keys(bundle),
    defaultNS: 'common',
    fallbackLng: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  announce(language);
}

/** Fetches the other language where it is not here yet, then shows everything in it. */
export async function switchLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  const bundle = await bundles[language]();
  for (const [namespace, words] of Object.entries(bundle)) i18next.addResourceBundle(language, namespace, words);
  await i18next.changeLanguage(language);
  announce(language);
}
