import type { Language } from '../../domain/settings.ts';

export type { Language };

export const languages = ['en', 'zh'] as const satisfies readonly Language[];

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };

/** What `<html lang>` says, so that speech and line breaking fit. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** The locale for numbers and dates: the person's own region where it is of the chosen language. */
export function formattingLocale(language: Language, locales: readonly string[]): string {
  const own = locales.find((locale) => locale.toLowerCase().split('-')[0] === language);
  return own ?? (language === 'zh' ? 'zh-CN' : 'en');
}
