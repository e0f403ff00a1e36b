import { Chip, Group, Input } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fromCanonical, toCanonical } from '../../domain/chosen-units.ts';
import { type NumberField, observationFields } from '../../domain/observation-fields.ts';
import { sexes } from '../../domain/profile.ts';
import { numberFrom } from '../../ui/measurement-form/fields.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { ProfileRow } from '../../workflows/list-profiles.ts';
import { useNow } from '../services-context.tsx';
import { useChangeProfile } from '../use-changes.ts';
import { KeptField } from './KeptField.tsx';
import classes from './profile.module.css';

/** No one lives who was born before. */
const earliestBirth = 1900;
const heights = (observationFields.height.centimetres as NumberField).hard;

/** Name, year of birth, sex and height. */
export function AboutSection({ profile: { name, details } }: { readonly profile: ProfileRow }) {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const change = useChangeProfile();
  const id = useId();
  const thisYear = new Date(useNow()).getFullYear();
  const { lengthUnit } = format.preferences;
  const shownHeight = (centimetres: number) =>
    String(Number(fromCanonical('length', centimetres, format.preferences).toFixed(1)));
  return (
    <Section title={t('about.title')}>
      <Surface>
        <div className={classes.fields}>
          <KeptField
            label={t('about.name')}
            value={name ?? ''}
            maxLength={60}
            onKeep={(text) => change({ name: text })}
          />
          <div className={classes.pair}>
            <KeptField
              label={t('about.birthYear')}
              value={details.birthYear === undefined ? '' : String(details.birthYear)}
              inputMode="numeric"
              maxLength={4}
              wrong={(text) => {
                const year = numberFrom(text);
                const fits = year !== null && Number.isInteger(year) && year >= earliestBirth && year <= thisYear;
                return text === '' || fits
                  ? null
                  : t('about.birthYearWrong', { from: String(earliestBirth), to: String(thisYear) });
              }}
              onKeep={(text) => change({ details: { birthYear: text === '' ? undefined : Number(text) } })}
            />
            <KeptField
              label={t('about.height')}
              value={details.heightCentimetres === undefined ? '' : shownHeight(details.heightCentimetres)}
              inputMode="decimal"
              maxLength={6}
              rightSection={lengthUnit}
              wrong={(text) => {
                const height = numberFrom(text);
                const centimetres = height === null ? Number.NaN : toCanonical('length', height, format.preferences);
                return text === '' || (centimetres >= heights[0] && centimetres <= heights[1])
                  ? null
                  : t('about.heightWrong', {
                      low: format.field('height', 'centimetres', heights[0]).value,
                      high: format.fieldText('height', 'centimetres', heights[1]),
                    });
              }}
              onKeep={(text) => {
                const height = numberFrom(text);
                const heightCentimetres =
                  height === null ? undefined : toCanonical('length', height, format.preferences);
                change({ details: { heightCentimetres } });
              }}
            />
          </div>
          <div role="radiogroup" aria-labelledby={id}>
            <Input.Label component="div" id={id} className={classes.label}>
              {t('about.sex')}
            </Input.Label>
            <Group gap="xs">
              {sexes.map((sex) => (
                <Chip
                  key={sex}
                  type="radio"
                  name={id}
                  variant="light"
                  radius="xl"
                  classNames={{ label: classes.chip }}
                  checked={details.sex === sex}
                  onChange={() => change({ details: { sex } })}
                  onClick={() => details.sex === sex && change({ details: { sex: undefined } })}
                >
                  {t(`sexes.${sex}`)}
                </Chip>
              ))}
            </Group>
          </div>
        </div>
      </Surface>
    </Section>
  );
}
