import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chosenWith } from '../../domain/chosen-with.ts';
import { conditions, type ProfileDetails } from '../../domain/profile.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useChangeProfile } from '../use-changes.ts';
import classes from './profile.module.css';

/** What changes targets or the meaning of a value. */
export function ConditionsSection({ details }: { readonly details: ProfileDetails }) {
  const { t } = useTranslation('profile');
  const change = useChangeProfile();
  return (
    <Section title={t('conditionsTitle')}>
      <Surface>
        <Group gap="xs" role="group" aria-label={t('conditionsTitle')}>
          {conditions.map((condition) => (
            <Chip
              key={condition}
              variant="light"
              radius="xl"
              classNames={{ label: classes.chip }}
              checked={details.conditions.includes(condition)}
              onChange={(checked) =>
                change({
                  details: (kept) => ({ conditions: chosenWith(conditions, kept.conditions, condition, checked) }),
                })
              }
            >
              {t(`conditions.${condition}`)}
            </Chip>
          ))}
        </Group>
      </Surface>
    </Section>
  );
}
