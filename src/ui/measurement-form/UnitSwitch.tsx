import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ChosenUnits, isChoosable, unitChoices } from '../../domain/chosen-units.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { fieldsOfKind } from '../../domain/observation-fields.ts';
import classes from './MeasurementForm.module.css';

interface UnitSwitchProps {
  readonly kind: ObservationKind;
  readonly units: ChosenUnits;
  readonly onChange: (units: ChosenUnits) => void;
}

/** For the one device that shows the other unit; the app's own setting stays. */
export function UnitSwitch({ kind, units, onChange }: UnitSwitchProps) {
  const { t } = useTranslation('log');
  const quantities = fieldsOfKind(kind).flatMap(([, field]) => (field.type === 'number' ? [field.quantity] : []));
  const quantity = quantities.find(isChoosable);
  if (quantity === undefined) return null;
  const choice = unitChoices[quantity];
  return (
    <SegmentedControl
      aria-label={t('unit')}
      withItemsBorders={false}
      classNames={{ root: classes.switch, label: classes.choice }}
      data={[...choice.units]}
      value={units[choice.setting]}
      onChange={(unit) => onChange({ ...units, [choice.setting]: unit })}
    />
  );
}
