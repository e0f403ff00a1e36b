import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format, type FormatPreferences } from './format.ts';

const FormatContext = createContext<Format | null>(null);

/** Gives everything below the person's way of writing numbers and times. */
export function PreferencesProvider({
  children,
  ...preferences
}: FormatPreferences & { readonly children: ReactNode }) {
  const { language, locale, timeZone, glucoseUnit, weightUnit, temperatureUnit } = preferences;
  const format = useMemo(
    () => createFormat({ language, locale, timeZone, glucoseUnit, weightUnit, temperatureUnit }),
    [language, locale, timeZone, glucoseUnit, weightUnit, temperatureUnit],
  );
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('useFormat needs a PreferencesProvider above it');
  return format;
}
