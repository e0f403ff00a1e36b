import { useTranslation } from 'react-i18next';
import { useTargetFormat } from '../../ui/expected/use-target-format.ts';
import type { Fact } from '../../ui/FactList.tsx';
import { withUnit } from '../../ui/measurement-format.ts';
import { useFormat } from '../../ui/preferences.tsx';
import type { PackStanding } from '../../workflows/pack-standing.ts';
import { useErrorText } from './use-error-text.ts';

const known = [
  'noCarbohydrate',
  'hardlyAnyCarbohydrate',
  'noGlucoseBefore',
  'noGlucoseAfter',
  'noDuration',
  'impossibleDuration',
  'impossibleHeartRate',
  'impossiblePressure',
  'impossibleWeight',
] as const;

/** Of a track record: its errors beside those of simple rules, and what nothing could be said of. */
export function useRecordFacts() {
  const { t } = useTranslation('why');
  const format = useFormat();
  const targetOf = useTargetFormat();
  const errorText = useErrorText();
  return {
    baselinesOf: ({ targets }: PackStanding['record']): Fact[] => {
      const compared = targets.flatMap(({ name, rmse, meanRmse, lastRmse }) =>
        meanRmse === null || lastRmse === null
          ? []
          : t('baselines.both', {
              target: targetOf(name).label,
              own: withUnit({ value: errorText.value(name, rmse), unit: errorText.unit(name) }),
              mean: errorText.value(name, meanRmse),
              last: errorText.value(name, lastRmse),
            }),
      );
      return compared.length === 0 ? [] : [{ name: t('baselines.name'), value: compared.join(' ') }];
    },
    silencesOf: (abstained: PackStanding['abstained']): Fact[] => {
      const reasons = Object.entries(abstained).filter(([, count]) => count > 0);
      if (reasons.length === 0) return [];
      const said = reasons.map(([reason, count]) =>
        t('silent.packValue', {
          formatted: format.number(count),
          why: t(`silent.why.${known.find((each) => each === reason) ?? 'other'}`),
        }),
      );
      return [{ name: t('silent.pack'), value: said.join(' · ') }];
    },
  };
}
