import { useTranslation } from 'react-i18next';
import { observationFields } from '../../domain/observation-fields.ts';
import type { Plausibility } from '../../domain/plausible-range.ts';
import { useFormat } from '../preferences.tsx';
import { useFieldLabel } from './use-field-label.ts';

/** Why a value is refused or asked about, in one sentence; null where there is nothing to say. */
export function usePlausibilitySentence(): (plausibility: Plausibility) => string | null {
  const { t } = useTranslation('log');
  const format = useFormat();
  const label = useFieldLabel();
  return (plausibility) => {
    if (plausibility.verdict === 'plausible') return null;
    switch (plausibility.reason) {
      case 'order':
        return t('implausible.order');
      case 'recentWeights':
        return t('implausible.confirmWeight');
      case 'empty':
        return t('implausible.empty');
      case 'missing':
        return t('implausible.missing', { name: label(plausibility.kind, plausibility.field) });
      case 'malformed': {
        const field = (observationFields[plausibility.kind] as Record<string, { type: string; longest?: number }>)[
          plausibility.field
        ];
        return field?.type === 'text'
          ? t('implausible.tooLong', {
              name: label(plausibility.kind, plausibility.field),
              longest: format.number(field.longest ?? 0),
            })
          : t('implausible.malformed', { name: label(plausibility.kind, plausibility.field) });
      }
      case 'range': {
        const { kind, field, low, high, verdict } = plausibility;
        return t(`implausible.${verdict}`, {
          name: label(kind, field),
          // The unit stands once, at the upper limit, unless the two are in different ones.
          low: rangeStart(format.field(kind, field, low), format.field(kind, field, high)),
          high: format.fieldText(kind, field, high),
        });
      }
    }
  };
}

type Shown = { readonly value: string; readonly unit: string };
const rangeStart = (low: Shown, high: Shown): string =>
  low.unit === high.unit || low.value === '0' ? low.value : `${low.value} ${low.unit}`;
