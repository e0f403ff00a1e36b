import { useTranslation } from 'react-i18next';
import type { AmbulatoryGlucoseReport } from '../../domain/clinical/glucose/ambulatory-glucose-report.ts';
import { type GlucoseBand, glucoseRanges } from '../../domain/clinical/glucose/glucose-ranges.ts';
import { measured, type RangeMeasure } from '../../domain/clinical/glucose/range-targets.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { BandMark, RangeBar } from './RangeBar.tsx';
import classes from './TimeInRanges.module.css';
import { useShare } from './use-share.ts';

/** What matters most first; the far ends stand under what they are part of. */
const measures: readonly { readonly measure: RangeMeasure; readonly band: GlucoseBand }[] = [
  { measure: 'inRange', band: 'inRange' },
  { measure: 'above', band: 'high' },
  { measure: 'veryHigh', band: 'veryHigh' },
  { measure: 'below', band: 'low' },
  { measure: 'veryLow', band: 'veryLow' },
];
const dayMinutes = 1440;

/** How much of the time glucose was where, against the targets of the group. */
export function TimeInRanges({ report }: { readonly report: AmbulatoryGlucoseReport }) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const share = useShare();
  const { times, verdicts, group } = report;
  const range = glucoseRanges[group];
  const bounds: Readonly<Record<RangeMeasure, string>> = {
    veryHigh: t('ranges.over', { value: format.glucose(range.veryHigh) }),
    above: t('ranges.over', { value: format.glucose(range.high) }),
    inRange: t('ranges.between', { low: format.glucose(range.low), high: format.glucose(range.high) }),
    below: t('ranges.under', { value: format.glucose(range.low) }),
    veryLow: t('ranges.under', { value: format.glucose(range.veryLow) }),
  };
  return (
    <>
      <RangeBar times={times} />
      <table className={classes.table}>
        <caption className={classes.caption}>{t('ranges.caption', { unit: format.preferences.glucoseUnit })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranges.range')}</th>
            <th scope="col">{t('ranges.time')}</th>
            <th scope="col">{t('ranges.target')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ measure, band }) => {
            const percent = measured(times, measure);
            const verdict = verdicts.find((each) => each.measure === measure);
            return (
              <tr key={measure} data-main={measure === 'inRange' || undefined}>
                <th scope="row">
                  <BandMark band={band} />
                  <span>
                    {t(`ranges.${measure}`)} <span className={classes.bounds}>{bounds[measure]}</span>
                  </span>
                </th>
                <td>
                  <strong>{share(percent)}</strong>
                  <span className={classes.minutes}>
                    {format.fieldText('sleep', 'minutesAsleep', (percent / 100) * dayMinutes)}
                  </span>
                </td>
                <td>
                  {verdict ? (
                    <>
                      <StateWord tone={verdict.met ? 'usual' : measure === 'inRange' ? 'below' : 'above'}>
                        {t(verdict.met ? 'ranges.met' : 'ranges.notMet')}
                      </StateWord>
                      <span className={classes.minutes}>
                        {t(measure === 'inRange' ? 'ranges.targetOver' : 'ranges.targetUnder', {
                          limit: format.percent(verdict.limit / 100),
                        })}
                      </span>
                    </>
                  ) : (
                    <span className={classes.bounds}>{t('ranges.noTarget')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
