import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useGap } from '../../ui/use-gap.ts';
import type { NoZones, OwnPace, OwnZones } from '../../workflows/read-exercise.ts';
import { places } from '../places.ts';
import classes from './exercise.module.css';
import { PaceInZones } from './PaceInZones.tsx';

/** Heart-rate zones between the person's own rest and the maximum of their age; or what is missing for them. */
export function ZonesSection({ zones, pace }: { readonly zones: OwnZones | NoZones; readonly pace: OwnPace | null }) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const gap = useGap();
  if (typeof zones === 'string')
    return (
      <Section title={t('zones.title')}>
        <Surface>
          <p className={classes.text}>{t(`zones.none.${zones}`)}</p>
          {zones === 'birthYear' || zones === 'restingHeartRate' ? (
            <Button
              component={Link}
              variant="light"
              href={zones === 'birthYear' ? places.profile : places.log('restingHeartRate')}
            >
              {t(`zones.action.${zones}`)}
            </Button>
          ) : null}
        </Surface>
      </Section>
    );
  const { resting, restingReadings, maximum } = zones;
  return (
    <Section title={t('zones.title')} lead={t('zones.lead')}>
      <Surface>
        <table className={classes.zones}>
          <thead>
            <tr>
              <th scope="col">{t('zones.zone')}</th>
              <th scope="col">{t('zones.rate')}</th>
            </tr>
          </thead>
          <tbody>
            {zones.zones.map(({ intensity, low, high }, index) => (
              <tr key={intensity}>
                <th scope="row">
                  {t(`intensity.${intensity}`)}
                  <span className={classes.when}>{t(`zones.feels.${intensity as 'light'}`)}</span>
                </th>
                <td>
                  {t('zones.range', {
                    low: format.number(low),
                    high: format.number(index === zones.zones.length - 1 ? high : high - 1),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {pace ? <PaceInZones zones={zones.zones} pace={pace} /> : null}
        <Disclosure label={t('zones.how')}>
          <p className={classes.aside}>
            {t('zones.howText', {
              resting: format.number(resting),
              count: restingReadings,
              maximum: format.number(maximum.beatsPerMinute),
            })}
            {gap}
            {t(`zones.formula.${maximum.formula}`, { spread: format.number(maximum.spread) })}
          </p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
