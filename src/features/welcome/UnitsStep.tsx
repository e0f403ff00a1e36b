import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Surface } from '../../ui/Surface.tsx';
import { UnitChoices } from '../../ui/UnitChoices.tsx';
import { useChangeSettings } from '../use-changes.ts';
import { type StepProps, WelcomeStep } from './WelcomeStep.tsx';

/** Language and units, guessed from the browser; a change shows at once. */
export function UnitsStep({ settings, arrived, onNext }: StepProps) {
  const { t } = useTranslation(['welcome', 'common']);
  const change = useChangeSettings();
  return (
    <WelcomeStep
      title={t('units.title')}
      lead={t('units.lead')}
      arrived={arrived}
      buttons={
        <Button onClick={onNext} ml="auto">
          {t('common:next')}
        </Button>
      }
    >
      <Surface>
        <UnitChoices value={settings} onChange={change} />
      </Surface>
    </WelcomeStep>
  );
}
