import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format, type FormatPreferences } from './format.ts';
import type { KindWords } from './measurement-format.ts';

const FormatContext = createContext<Format | null>(null);

/** Gives everything below the person's way of writing numbers and times. */
export function PreferencesProvider({
  children,
  ...preferences
}: FormatPreferences & { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { language, locale, timeZone, glucoseUnit, weightUnit, temperatureUnit, lengthUnit } = preferences;
  const words: KindWords = i18n.getResourceBundle(language, 'kinds');
  const format = useMemo(
    () => createFormat({ language, locale, timeZone, glucoseUnit, weightUnit, temperatureUnit, lengthUnit }, words),
    [language, locale, timeZone, glucoseUnit, weightUnit, temperatureUnit, lengthUnit, words],
  );
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('useFormat needs a PreferencesProvider above it');
  return format;
}
