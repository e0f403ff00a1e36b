import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HomeWeekRecord } from '../../domain/clinical/pressure/home-week.ts';
import type { SevereInWeek } from '../../domain/clinical/pressure/severe-in-week.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './pressure.module.css';

interface AveragesSectionProps {
  readonly record: HomeWeekRecord;
  readonly severe: readonly SevereInWeek[];
}

const parts = ['all', 'morning', 'evening'] as const;

/** The averages of mornings, evenings and all, each with how many readings it has, and which of them were very high. */
export function AveragesSection({ record: { means }, severe }: AveragesSectionProps) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const counted = severe.filter((each) => each.counted);
  const itemText = ({ day, slot, reading }: SevereInWeek) =>
    t('averages.severeItem', {
      value: pressureText(format, reading),
      day: format.day(Date.parse(`${day}T12:00:00Z`), { utcOffset: 0 }),
      slot: t(`slotWithin.${slot}`),
    });
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
        {counted.length > 0 ? (
          <p className={classes.severeText}>
            <IconAlertTriangle size={18} aria-hidden="true" />
            <span>{t('averages.severe', { count: counted.length, list: format.list(counted.map(itemText)) })}</span>
          </p>
        ) : null}
        <Disclosure label={t('averages.how')}>
          <p className={classes.aside}>{t('averages.howText')}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
