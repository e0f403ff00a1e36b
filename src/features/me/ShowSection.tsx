import { useTranslation } from 'react-i18next';
import type { ColorScheme } from '../../domain/settings.ts';
import { ChoiceRow, ChoiceRows } from '../../ui/ChoiceRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { UnitChoices } from '../../ui/UnitChoices.tsx';
import { useSettings } from '../services-context.tsx';
import { useChangeSettings } from '../use-changes.ts';

const schemes: readonly ColorScheme[] = ['auto', 'light', 'dark'];

/** Language, units and light; every change shows at once. */
export function ShowSection() {
  const { t } = useTranslation('me');
  const change = useChangeSettings();
  const settings = useSettings();
  return (
    <Section title={t('show.title')}>
      <Surface>
        <ChoiceRows>
          <UnitChoices value={settings} onChange={change} />
          <ChoiceRow
            label={t('show.scheme')}
            value={settings.colorScheme}
            choices={schemes.map((scheme) => ({ value: scheme, label: t(`show.${scheme}`) }))}
            onChange={(colorScheme) => change({ colorScheme })}
          />
        </ChoiceRows>
      </Surface>
    </Section>
  );
}
