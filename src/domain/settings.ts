import type { MeasuredBackends } from './computing.ts';
import type { ObservationKind } from './observation.ts';
import type { GlucoseUnit, LengthUnit, TemperatureUnit, WeightUnit } from './units.ts';

export type Language = 'en' | 'zh';
export type ColorScheme = 'light' | 'dark' | 'auto';

/** One per device. */
export interface Settings {
  readonly language: Language;
  readonly glucoseUnit: GlucoseUnit;
  readonly weightUnit: WeightUnit;
  readonly temperatureUnit: TemperatureUnit;
  readonly lengthUnit: LengthUnit;
  /** Kinds shown on Today, in the order of the cards. */
  readonly follow: readonly ObservationKind[];
  readonly colorScheme: ColorScheme;
  /** Minutes without use after which a record with a passphrase is locked; null for never. */
  readonly autoLockMinutes: number | null;
  /** What computes on this device how fast; absent until it was measured. */
  readonly computing?: MeasuredBackends;
  /** Null while the welcome is not finished. */
  readonly activeProfileId: string | null;
  readonly version: 1;
}

/** English-speaking regions whose meters show mmol/L. */
const millimoleRegions = new Set(['GB', 'IE', 'AU', 'NZ', 'CA', 'ZA', 'SG', 'HK', 'MY']);
const imperialRegions = new Set(['US', 'LR']);

/**
 * What a device that has never been used most likely wants, from the browser's preferred languages
 * (BCP 47, most preferred first); everything can be changed in the welcome.
 */
export function defaultSettings(languages: readonly string[] = []): Settings {
  const preferred = languages.find((tag) => /^(en|zh)\b/i.test(tag)) ?? languages[0] ?? 'en';
  const language: Language = /^zh\b/i.test(preferred) ? 'zh' : 'en';
  const region = /-([A-Z]{2})\b/i.exec(preferred)?.[1]?.toUpperCase() ?? '';
  return {
    language,
    glucoseUnit: language === 'zh' || millimoleRegions.has(region) ? 'mmol/L' : 'mg/dL',
    weightUnit: imperialRegions.has(region) ? 'lb' : 'kg',
    temperatureUnit: imperialRegions.has(region) ? '°F' : '°C',
    lengthUnit: imperialRegions.has(region) ? 'in' : 'cm',
    follow: ['glucose', 'bloodPressure', 'weight'],
    colorScheme: 'auto',
    autoLockMinutes: 15,
    activeProfileId: null,
    version: 1,
  };
}
