import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import type { KindWords } from '../measurement-format.ts';

/** The name of a field of a kind: `kinds:fields.sleep.minutesAsleep`. */
export function useFieldLabel(): (kind: ObservationKind, field: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (kind, field) => {
      const words: KindWords = i18n.getResourceBundle(language, 'kinds');
      return (words.fields[kind] as Readonly<Record<string, string>>)[field] ?? field;
    },
    [i18n, language],
  );
}
