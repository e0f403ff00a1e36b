import { useTranslation } from 'react-i18next';
import { targetGroups } from '../../domain/clinical/glucose/glucose-ranges.ts';
import type { TargetChoice } from '../../domain/clinical/glucose/target-group-for.ts';
import { ChoiceRow } from '../../ui/ChoiceRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useGap } from '../../ui/use-gap.ts';
import { useChangeProfile } from '../use-changes.ts';
import classes from './List.module.css';

/** Whose targets the page shows, and why. */
export function TargetsSection({ targets }: { readonly targets: TargetChoice }) {
  const { t } = useTranslation('glucose');
  const change = useChangeProfile();
  const gap = useGap();
  return (
    <Section title={t('targets.title')}>
      <Surface>
        <ChoiceRow
          label={t('targets.whose')}
          value={targets.group}
          choices={targetGroups.map((value) => ({ value, label: t(`targets.${value}`) }))}
          onChange={(glucoseTargets) => change({ details: { glucoseTargets } })}
        />
        <p className={classes.note}>
          {t(`targets.because.${targets.because}`)}
          {gap}
          {t('targets.source')}
        </p>
      </Surface>
    </Section>
  );
}
