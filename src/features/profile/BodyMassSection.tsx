import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BodyMassTable, bodyMassTables } from '../../domain/clinical/body/body-mass-table.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { readBodyMass } from '../../workflows/read-body-mass.ts';
import { useLive, useNow } from '../services-context.tsx';
import { useChangeProfile } from '../use-changes.ts';
import classes from './profile.module.css';

const tables = Object.keys(bodyMassTables) as BodyMassTable[];

/** The body-mass index of the newest weight by the table that the person chooses; no goal, and no word on losing any. */
export function BodyMassSection() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const now = useNow();
  const change = useChangeProfile();
  const own = useLive(readBodyMass, []);
  if (!own) return null;
  if ('none' in own)
    return (
      <Section title={t('bodyMass.title')}>
        <Surface>
          <p className={classes.text}>{t(`bodyMass.none.${own.none}`)}</p>
        </Surface>
      </Section>
    );
  const { index, table, word, kilograms, time } = own;
  return (
    <Section title={t('bodyMass.title')}>
      <Surface>
        <p>
          <b>{format.number(index, 1)} kg/m²</b>: {t(`bodyMass.word.${word}`)}
        </p>
        <Group gap="xs" role="group" aria-label={t('bodyMass.whose')}>
          {tables.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant={each === table ? 'light' : 'subtle'}
              aria-pressed={each === table}
              onClick={() => change({ details: { bodyMassTable: each } })}
            >
              {t(`bodyMass.table.${each}`)}
            </Button>
          ))}
        </Group>
        <Disclosure label={t('bodyMass.how')}>
          <p className={classes.text}>
            {t('bodyMass.howText', {
              weight: format.fieldText('weight', 'kilograms', kilograms),
              when: format.relative(time, now),
              lines: format.list(
                bodyMassTables[table].from.map((line) => format.number(line, Number.isInteger(line) ? 0 : 1)),
              ),
            })}
          </p>
          <p className={classes.text}>{t(`bodyMass.source.${table}`)}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
