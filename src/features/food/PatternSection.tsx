import { useTranslation } from 'react-i18next';
import { type DashPattern, sodiumLimits } from '../../domain/clinical/food/dash-pattern.ts';
import type { Condition } from '../../domain/profile.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './food.module.css';

const tones = { short: 'below', within: 'usual', over: 'above' } as const;

interface PatternSectionProps {
  readonly pattern: DashPattern | null;
  readonly conditions: readonly Condition[];
}

/** What the last two weeks of food were made of, against DASH, and what is known of their salt. */
export function PatternSection({ pattern, conditions }: PatternSectionProps) {
  const { t } = useTranslation('food');
  const format = useFormat();
  if (pattern === null)
    return (
      <Section title={t('pattern.title')}>
        <Surface>
          <p className={classes.text}>{t('pattern.tooFew')}</p>
        </Surface>
      </Section>
    );
  const hasKidneyDisease = conditions.includes('kidneyDisease');
  return (
    <Section title={t('pattern.title')} lead={t('pattern.lead', { count: pattern.days })}>
      <Surface>
        <ul className={classes.groups}>
          {pattern.groups.map(({ group, portions, low, high, per, word }) => (
            <li key={group} className={classes.group}>
              <span>
                {t(`groups.${group}`)}
                <span className={classes.aside}>
                  {t(low === 0 ? `pattern.atMost.${per}` : `pattern.target.${per}`, {
                    low: format.number(low),
                    high: format.number(high),
                  })}
                </span>
              </span>
              <span className={classes.side}>
                <span className={classes.number}>{format.number(portions, 1)}</span>
                <StateWord tone={tones[word]}>{t(`pattern.word.${word}`)}</StateWord>
              </span>
            </li>
          ))}
        </ul>
        <h3 className={classes.heading}>{t('salt.title')}</h3>
        <p className={classes.text}>
          {pattern.sodium === null
            ? t('salt.unknown', { portions: format.number(pattern.salty, 1) })
            : t(pattern.sodium > sodiumLimits.most ? 'salt.over' : 'salt.within', {
                sodium: format.number(pattern.sodium),
                most: format.number(sodiumLimits.most),
                better: format.number(sodiumLimits.better),
              })}
        </p>
        {pattern.potassium === null ? null : (
          <p className={classes.text}>{t('salt.potassium', { potassium: format.number(pattern.potassium) })}</p>
        )}
        {/* Wherever potassium is spoken of: ACE inhibitors and the like hold it back, and not every medicine is noted. */}
        {hasKidneyDisease || pattern.potassium !== null ? <p className={classes.text}>{t('salt.kidney')}</p> : null}
        <Disclosure label={t('pattern.how')}>
          <p className={classes.aside}>{t('pattern.howText')}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
