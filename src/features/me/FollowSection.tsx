import { useTranslation } from 'react-i18next';
import { FollowChips } from '../../ui/FollowChips.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { changeSettings } from '../../workflows/change-settings.ts';
import { useServices, useSettings } from '../services-context.tsx';

export function FollowSection() {
  const { t } = useTranslation('me');
  const services = useServices();
  const { follow } = useSettings();
  return (
    <Section title={t('follow.title')}>
      <Surface>
        <FollowChips
          legend={t('follow.legend')}
          value={follow}
          onChange={(chosen) => void changeSettings(services, { follow: chosen })}
        />
      </Surface>
    </Section>
  );
}
