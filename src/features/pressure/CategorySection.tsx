import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { homeThresholds, pressureCategories } from '../../domain/clinical/pressure/pressure-category.ts';
import type { Guideline } from '../../domain/profile.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useGap } from '../../ui/use-gap.ts';
import type { OwnCategory } from '../../workflows/read-pressure.ts';
import { places } from '../places.ts';
import classes from './pressure.module.css';

/** What the guideline calls the average, with its lines, and where nobody chose it; or why nothing is said. */
export function CategorySection({ category }: { readonly category: OwnCategory }) {
  const { t } = useTranslation('pressure');
  const gap = useGap();
  const wordOf = useCategoryWord();
  if ('none' in category)
    return (
      <Section title={t('category.title')}>
        <Surface>
          <p className={classes.text}>{t(`category.none.${category.none}`)}</p>
        </Surface>
      </Section>
    );
  const { guideline, category: own, assumed } = category;
  const isHighest = own === pressureCategories[guideline].at(-1);
  return (
    <Section title={t('category.title')}>
      <Surface>
        <p className={classes.text}>{t('category.says', { guideline: t(`category.guideline.${guideline}`) })}</p>
        <p className={classes.headline}>{wordOf(guideline, own)}</p>
        <p className={classes.text}>
          {[t('category.noDiagnosis'), ...(isHighest ? [t('category.show')] : [])].join(gap)}
        </p>
        {assumed ? (
          <>
            <p className={classes.text}>{t('category.assumed')}</p>
            <Button component={Link} href={places.profile} variant="light" mt="sm">
              {t('category.profile')}
            </Button>
          </>
        ) : null}
        <Disclosure label={t('category.lines')}>
          <Lines guideline={guideline} />
          <p className={classes.aside}>{t(`category.source.${guideline}`)}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}

function Lines({ guideline }: { readonly guideline: Guideline }) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const wordOf = useCategoryWord();
  const facts = pressureCategories[guideline].map((name, index) => {
    const [systolic, diastolic] = homeThresholds[guideline][index - 1] ?? [];
    if (systolic === undefined || diastolic === undefined)
      return { name: wordOf(guideline, name), value: t('category.below') };
    const value = Number.isFinite(diastolic)
      ? t('category.from', { systolic: format.number(systolic), diastolic: format.number(diastolic) })
      : t('category.fromSystolic', { systolic: format.number(systolic) });
    return { name: wordOf(guideline, name), value };
  });
  return <FactList facts={facts} />;
}

/** A grade in the words of its guideline. */
function useCategoryWord(): (guideline: Guideline, category: string) => string {
  const { t } = useTranslation('pressure');
  return (guideline, category) => t(`category.word.${guideline}.${category}` as 'category.word.esh.hypertension');
}
