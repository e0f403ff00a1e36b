import { useTranslation } from 'react-i18next';
import { chosenWith } from '../../domain/chosen-with.ts';
import { followableKinds } from '../../domain/followable-kinds.ts';
import { FollowChips } from '../../ui/FollowChips.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useSettings } from '../services-context.tsx';
import { useChangeSettings } from '../use-changes.ts';

export function FollowSection() {
  const { t } = useTranslation('me');
  const change = useChangeSettings();
  const { follow } = useSettings();
  return (
    <Section title={t('follow.title')}>
      <Surface>
        <FollowChips
          legend={t('follow.legend')}
          value={follow}
          onChange={(kind, followed) =>
            change(({ follow }) => ({ follow: chosenWith(followableKinds, follow, kind, followed) }))
          }
        />
      </Surface>
    </Section>
  );
}
