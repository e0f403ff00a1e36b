import { useTranslation } from 'react-i18next';
import type { HeartRateZone } from '../../domain/clinical/heart/heart-rate-zones.ts';
import { speedsIn } from '../../domain/clinical/heart/pace-response.ts';
import { useFormat } from '../../ui/preferences.tsx';
import type { OwnPace } from '../../workflows/read-exercise.ts';
import classes from './exercise.module.css';

interface PaceInZonesProps {
  readonly zones: readonly HeartRateZone[];
  readonly pace: OwnPace;
}

/** Which of the person's own speeds lie in which zone, by their own workouts. */
export function PaceInZones({ zones, pace: { type, response } }: PaceInZonesProps) {
  const { t } = useTranslation(['exercise', 'kinds']);
  const format = useFormat();
  const speed = (value: number) => format.number(value, 1);
  const rows = zones.flatMap(({ intensity, ...zone }) => {
    const speeds = speedsIn(zone, response);
    if (!speeds || speed(speeds[0]) === speed(speeds[1])) return [];
    return [{ intensity, speeds: t('zones.speeds', { from: speed(speeds[0]), to: speed(speeds[1]) }) }];
  });
  if (rows.length === 0) return null;
  return (
    <div className={classes.pace}>
      <h3 className={classes.heading}>{t('zones.pace', { type: t(`kinds:choices.${type}`) })}</h3>
      <ul className={classes.plain}>
        {rows.map(({ intensity, speeds }) => (
          <li key={intensity} className={classes.pair}>
            <span>{t(`intensity.${intensity}`)}</span>
            <span>{speeds}</span>
          </li>
        ))}
      </ul>
      <p className={classes.aside}>
        {t('zones.paceHow', { count: response.count, error: format.number(Math.max(1, Math.round(response.error))) })}
      </p>
    </div>
  );
}
