import { useTranslation } from 'react-i18next';
import { type ChosenUnits, isChoosable, unitChoices } from '../../domain/chosen-units.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { type NumberField, observationFields } from '../../domain/observation-fields.ts';

/** The unit in which a number of a field is typed. */
export function useTypedUnit(): (kind: ObservationKind, name: string, units: ChosenUnits) => string {
  const { t } = useTranslation('kinds');
  return (kind, name, units) => {
    const { quantity } = (observationFields[kind] as Readonly<Record<string, NumberField>>)[name] as NumberField;
    if (isChoosable(quantity)) return units[unitChoices[quantity].setting];
    switch (quantity) {
      case 'pressure':
        return 'mmHg';
      case 'percent':
        return '%';
      case 'metres':
        return t(name === 'metres' ? 'units.kilometres' : 'units.metres');
      case 'count':
        return t('units.steps');
      case 'score':
        return '';
      default:
        return t(`units.${quantity}`);
    }
  };
}
