import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FollowChips } from '../../ui/FollowChips.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFollow } from '../use-follow.ts';
import { type StepProps, WelcomeStep } from './WelcomeStep.tsx';

export function FollowStep({ settings, arrived, onNext, onBack }: StepProps) {
  const { t } = useTranslation(['welcome', 'common']);
  const changeFollow = useFollow();
  return (
    <WelcomeStep
      title={t('follow.title')}
      lead={t('follow.lead')}
      arrived={arrived}
      buttons={
        <>
          <Button variant="default" onClick={onBack}>
            {t('common:back')}
          </Button>
          <Button onClick={onNext} ml="auto">
            {t('common:next')}
          </Button>
        </>
      }
    >
      <Surface>
        <FollowChips legend={t('follow.legend')} value={settings.follow} onChange={changeFollow} />
      </Surface>
    </WelcomeStep>
  );
}
