import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../domain/settings.ts';
import { formattingLocale } from '../ui/i18n/languages.ts';
import { PreferencesProvider } from '../ui/preferences.tsx';
import { readSettings } from '../workflows/read-settings.ts';
import type { Services } from '../workflows/services.ts';

const ServicesContext = createContext<Services | null>(null);
const SettingsContext = createContext<Settings | null>(null);

export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services;
  readonly children: ReactNode;
}) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}

/**
 * The answer of a workflow that reads, kept up to date as the database changes. Undefined while it is first read;
 * an error is thrown to the nearest boundary.
 */
export function useLive<T>(query: (services: Services) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const services = useServices();
  // Async by name: Dexie follows a query through its awaits only where it can see that the function is one.
  return useLiveQuery(async () => query(services), [services, ...deps]);
}

/** Keeps the settings current from what they were at first, and sets the way numbers and times are written. */
export function SettingsProvider({ initial, children }: { readonly initial: Settings; readonly children: ReactNode }) {
  const services = useServices();
  const { i18n } = useTranslation();
  const settings = useLive(readSettings, []) ?? initial;
  return (
    <SettingsContext value={settings}>
      <PreferencesProvider
        language={i18n.language === 'zh' ? 'zh' : 'en'}
        locale={formattingLocale(settings.language, navigator.languages)}
        timeZone={services.timeZone}
        glucoseUnit={settings.glucoseUnit}
        weightUnit={settings.weightUnit}
        temperatureUnit={settings.temperatureUnit}
        lengthUnit={settings.lengthUnit}
      >
        {children}
      </PreferencesProvider>
    </SettingsContext>
  );
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useSettings needs a SettingsProvider above it');
  return settings;
}

/** The time, renewed often enough for words like "2 minutes ago". */
export function useNow(everyMs = 20_000): number {
  const services = useServices();
  const [now, setNow] = useState(services.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(services.now()), everyMs);
    return () => clearInterval(timer);
  }, [services, everyMs]);
  return now;
}
