import { useTranslation } from 'react-i18next';
import { FollowChips } from '../../ui/FollowChips.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useSettings } from '../services-context.tsx';
import { useFollow } from '../use-follow.ts';

export function FollowSection() {
  const { t } = useTranslation('me');
  const changeFollow = useFollow();
  const { follow } = useSettings();
  return (
    <Section title={t('follow.title')}>
      <Surface>
        <FollowChips legend={t('follow.legend')} value={follow} onChange={changeFollow} />
      </Surface>
    </Section>
  );
}
