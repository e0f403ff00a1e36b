import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { conditions, type ProfileDetails } from '../../domain/profile.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './profile.module.css';
import { useChange } from './use-change.ts';

/** What changes targets or the meaning of a value. */
export function ConditionsSection({ details }: { readonly details: ProfileDetails }) {
  const { t } = useTranslation('profile');
  const change = useChange();
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
                  details: {
                    conditions: conditions.filter((each) =>
                      each === condition ? checked : details.conditions.includes(each),
                    ),
                  },
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
