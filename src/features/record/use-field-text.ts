import { useTranslation } from 'react-i18next';
import type { Observation, PressureReading } from '../../domain/observation.ts';
import { type Field, observationFields } from '../../domain/observation-fields.ts';
import type { KindWords } from '../../ui/measurement-format.ts';
import { useFormat } from '../../ui/preferences.tsx';

/** A field of an observation in words; null where it is not there. */
export function useFieldText(): (observation: Observation, name: string) => string | null {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  return ({ kind, value }, name) => {
    const field = (observationFields[kind] as Readonly<Record<string, Field>>)[name];
    const found = (value as Readonly<Record<string, unknown>>)[name];
    if (field === undefined || found === undefined) return null;
    switch (field.type) {
      case 'number':
        return format.fieldText(kind, name, found as number);
      case 'choice':
        return t(`kinds:choices.${found as keyof KindWords['choices']}`);
      case 'text':
        return found as string;
      case 'flag':
        return found === true ? t('details.yes') : null;
      case 'readings':
        return format.list(
          (found as readonly PressureReading[]).map((reading) =>
            format.measurementText({ kind: 'bloodPressure', value: reading }),
          ),
        );
    }
  };
}
