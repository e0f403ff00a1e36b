import { useTranslation } from 'react-i18next';
import type { EffortReason } from '../../domain/clinical/heart/effort-instead.ts';
import { perceivedExertion } from '../../domain/clinical/heart/perceived-exertion.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useGap } from '../../ui/use-gap.ts';
import type { NoZones, OwnZones } from '../../workflows/read-exercise.ts';
import classes from './exercise.module.css';

interface EffortSectionProps {
  readonly reason: Exclude<EffortReason, 'underage'>;
  /** By which workouts are weighed, where that makes sense. */
  readonly zones: OwnZones | NoZones;
}

/** How hard it should feel, for whom a heart rate is no measure of it. */
export function EffortSection({ reason, zones }: EffortSectionProps) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const gap = useGap();
  const isWeighed = typeof zones !== 'string' && (reason === 'betaBlocker' || reason === 'pregnancy');
  return (
    <Section title={t('effort.title')} lead={t(`effort.because.${reason}`)}>
      <Surface>
        <table className={classes.zones}>
          <thead>
            <tr>
              <th scope="col">{t('effort.effort')}</th>
              <th scope="col">{t('effort.scale')}</th>
            </tr>
          </thead>
          <tbody>
            {perceivedExertion.map(({ intensity, low, high }) => (
              <tr key={intensity}>
                <th scope="row">
                  {t(`intensity.${intensity}`)}
                  <span className={classes.when}>{t(`zones.feels.${intensity}`)}</span>
                </th>
                <td>{t('zones.range', { low: format.number(low), high: format.number(high) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Disclosure label={t('effort.how')}>
          <p className={classes.aside}>
            {t('effort.howText')}
            {gap}
            {isWeighed
              ? t(reason === 'betaBlocker' ? 'effort.weighedBelow' : 'effort.weighed', {
                  resting: format.number(zones.resting),
                  maximum: format.number(Math.round(zones.maximum.beatsPerMinute)),
                })
              : t('effort.weighedByKind')}
          </p>
        </Disclosure>
      </Surface>
    </Section>
  );
}
