import { useTranslation } from 'react-i18next';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { type TrackRecord, trackRecord } from '../../workflows/track-record.ts';
import { useLive } from '../services-context.tsx';
import { ByLead } from './ByLead.tsx';
import { enoughScores } from './enough-scores.ts';
import { RecentForecasts } from './RecentForecasts.tsx';
import { Silences } from './Silences.tsx';
import classes from './TrackRecordSection.module.css';

/** How the forecasts did against what came. */
export function TrackRecordSection() {
  const { t } = useTranslation('forecast');
  const track = useLive(trackRecord, []);
  if (!track) return null;
  return (
    <Section title={t('track.title')} lead={t('track.body')}>
      <Surface className={classes.panel}>
        {enoughScores(track) ? (
          <Coverage track={track} />
        ) : (
          <p className={classes.notEnough}>
            {track.scored === 0 ? t('track.none') : t('track.notEnough', { count: track.scored })}
          </p>
        )}
        {enoughScores(track) ? <ByLead track={track} /> : null}
        {track.recent.length > 0 ? <RecentForecasts scores={track.recent} /> : null}
        <Silences />
      </Surface>
    </Section>
  );
}

function Coverage({ track }: { readonly track: TrackRecord }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const error = (milligrams: number | null) =>
    milligrams === null ? '–' : `${format.number(glucoseFromCanonical(milligrams, unit), decimals[unit] + 1)} ${unit}`;
  const share = (value: number | null, nominal: number) => (
    <>
      {format.percent(value ?? 0)}
      <span className={classes.aside}>{t('track.should', { nominal: format.percent(nominal) })}</span>
    </>
  );
  return (
    <FactList
      facts={[
        { name: t('track.issued'), value: format.number(track.forecasts) },
        { name: t('track.scored'), value: format.number(track.scored) },
        { name: t('track.half'), value: share(track.coverageHalf, 0.5) },
        { name: t('track.ninety'), value: share(track.coverageNinety, 0.9) },
        {
          name: t('track.error'),
          value: (
            <>
              {error(track.rmse)}
              <span className={classes.aside}>{t('track.errorAgainst', { last: error(track.lastValueRmse) })}</span>
            </>
          ),
        },
      ]}
    />
  );
}
