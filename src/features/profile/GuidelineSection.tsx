import { Chip, Group } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { guidelines, type ProfileDetails } from '../../domain/profile.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useChangeProfile } from '../use-changes.ts';
import classes from './profile.module.css';

/** Whose grades of blood pressure are shown. */
export function GuidelineSection({ details }: { readonly details: ProfileDetails }) {
  const { t } = useTranslation('profile');
  const change = useChangeProfile();
  const id = useId();
  return (
    <Section title={t('guideline.title')} lead={t('guideline.lead')}>
      <Surface>
        <Group gap="xs" role="radiogroup" aria-label={t('guideline.title')}>
          {([...guidelines, null] as const).map((guideline) => (
            <Chip
              key={guideline}
              type="radio"
              name={id}
              variant="light"
              radius="xl"
              classNames={{ label: classes.chip }}
              checked={details.guideline === guideline}
              onChange={() => change({ details: { guideline } })}
            >
              {t(`guideline.${guideline ?? 'none'}`)}
            </Chip>
          ))}
        </Group>
      </Surface>
    </Section>
  );
}
