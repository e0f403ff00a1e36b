import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languageTags } from './languages.ts';

type Words = Readonly<Record<string, object>>;

const firstWords: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/first.ts')).first,
  zh: async () => (await import('./zh/first.ts')).first,
};

const wordsOfScreens: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/later.ts')).later,
  zh: async () => (await import('./zh/later.ts')).later,
};

function add(language: Language, words: Words): void {
  for (const [namespace, tree] of Object.entries(words)) i18next.addResourceBundle(language, namespace, tree);
}

function announce(language: Language): void {
  document.documentElement.lang = languageTags[language];
}

/** Loads one language and makes it the app's. Call once, before the first render. */
export async function startTranslations(language: Language): Promise<void> {
  const words = await firstWords[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: words },
    ns: Object.keys(words),
    defaultNS: 'common',
    fallbackLng: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  announce(language);
}

/** Has what the screens say under way before `laterWords` asks for it. */
export const fetchLaterWords = (language: Language): void => void wordsOfScreens[language]().catch(() => {});

/** Fetches what the screens say in the language in use. Called again it costs nothing; after a failure it tries again. */
export async function laterWords(): Promise<void> {
  const language = i18next.language as Language;
  if (i18next.hasResourceBundle(language, 'record')) return;
  add(language, await wordsOfScreens[language]());
}

/** Fetches the other language where it is not here yet, then shows everything in it. */
export async function switchLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  const [first, later] = await Promise.all([firstWords[language](), wordsOfScreens[language]()]);
  add(language, { ...first, ...later });
  await i18next.changeLanguage(language);
  announce(language);
}
