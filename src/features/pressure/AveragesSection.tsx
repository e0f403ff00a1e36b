import { useTranslation } from 'react-i18next';
import type { HomeWeekRecord } from '../../domain/clinical/pressure/home-week.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './pressure.module.css';

const parts = ['all', 'morning', 'evening'] as const;

/** The averages of mornings, evenings and all, each with how many readings it has. */
export function AveragesSection({ record: { means } }: { readonly record: HomeWeekRecord }) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  return (
    <Section title={t('averages.title')} lead={t('averages.lead')}>
      <Surface>
        <dl className={classes.averages}>
          {parts.map((part) => {
            const mean = means[part];
            return (
              <div key={part} className={classes.average} data-part={part}>
                <dt>{t(`slot.${part}`)}</dt>
                <dd>
                  {mean ? (
                    <>
                      <span className={classes.number}>{pressureText(format, mean)}</span>
                      <span className={classes.unit}>mmHg</span>
                      <span className={classes.small}>{t('averages.readings', { count: mean.readings })}</span>
                    </>
                  ) : (
                    <span className={classes.unit}>{t('averages.none')}</span>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
        <Disclosure label={t('averages.how')}>
          <p className={classes.aside}>{t('averages.howText')}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
