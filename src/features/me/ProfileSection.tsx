import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { activeProfile } from '../../workflows/active-profile.ts';
import { places } from '../places.ts';
import { useLive } from '../services-context.tsx';
import classes from './section.module.css';

/** Whose record this is, in a line, and the way to everything that is known of them. */
export function ProfileSection() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const profile = useLive(activeProfile, []);
  if (!profile) return null;
  const { birthYear, sex, heightCentimetres, conditions, medications } = profile.details;
  const facts = [
    birthYear === undefined ? '' : t('born', { year: String(birthYear) }),
    sex === undefined || sex === 'other' ? '' : t(`sexes.${sex}`),
    heightCentimetres === undefined ? '' : format.fieldText('height', 'centimetres', heightCentimetres),
    ...conditions.map((condition) => t(`conditions.${condition}`)),
    medications.length === 0 ? '' : t('medicines', { count: medications.length }),
  ].filter((fact) => fact !== '');
  return (
    <Section title={t('section')}>
      <Surface>
        <p className={classes.person}>{profile.name ?? t('unnamed')}</p>
        <p className={classes.text}>{facts.length > 0 ? facts.join(' · ') : t('nothing')}</p>
        <div className={classes.actions}>
          <Button component={Link} href={places.profile} variant="light">
            {t('edit')}
          </Button>
        </div>
      </Surface>
    </Section>
  );
}
