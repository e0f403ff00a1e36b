import { useTranslation } from 'react-i18next';
import type { Settings } from '../domain/settings.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { languageNames, languages } from './i18n/languages.ts';

type Shown = Pick<Settings, 'language' | 'glucoseUnit' | 'weightUnit' | 'temperatureUnit' | 'lengthUnit'>;

interface UnitChoicesProps {
  readonly value: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}

const same = <Value extends string>(value: Value) => ({ value, label: value });

/** Language and units, each with its choices in view. */
export function UnitChoices({ value, onChange }: UnitChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceRow
        label={t('units.language')}
        value={value.language}
        choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        onChange={(language) => onChange({ language })}
      />
      <ChoiceRow
        label={t('units.glucose')}
        value={value.glucoseUnit}
        choices={[same('mmol/L'), same('mg/dL')]}
        onChange={(glucoseUnit) => onChange({ glucoseUnit })}
      />
      <ChoiceRow
        label={t('units.weight')}
        value={value.weightUnit}
        choices={[same('kg'), same('lb')]}
        onChange={(weightUnit) => onChange({ weightUnit })}
      />
      <ChoiceRow
        label={t('units.temperature')}
        value={value.temperatureUnit}
        choices={[same('°C'), same('°F')]}
        onChange={(temperatureUnit) => onChange({ temperatureUnit })}
      />
      <ChoiceRow
        label={t('units.length')}
        value={value.lengthUnit}
        choices={[same('cm'), same('in')]}
        onChange={(lengthUnit) => onChange({ lengthUnit })}
      />
    </>
  );
}
