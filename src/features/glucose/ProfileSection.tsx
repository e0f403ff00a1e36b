import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProfilePoint } from '../../domain/clinical/glucose/ambulatory-profile.ts';
import { glucoseRanges, type TargetGroup } from '../../domain/clinical/glucose/glucose-ranges.ts';
import { ProfileChart } from '../../ui/charts/ProfileChart.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './ProfileSection.module.css';
import { profileExtremes } from './profile-extremes.ts';

interface ProfileSectionProps {
  readonly points: readonly ProfilePoint[];
  readonly group: TargetGroup;
}

const minuteMs = 60_000;

/** The day as it usually goes: percentiles by the time of day, drawn, in a sentence, and as a table. */
export function ProfileSection({ points, group }: ProfileSectionProps) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const extremes = profileExtremes(points);
  if (extremes === null) return null;
  const clock = (minute: number) => format.time(minute * minuteMs, 0);
  const at = (point: ProfilePoint, which: number) => format.glucose(point.percentiles[which] as number);
  const spread = ({ percentiles }: ProfilePoint, from: number, to: number) =>
    t('profile.span', {
      low: format.glucose(percentiles[from] as number),
      high: format.glucose(percentiles[to] as number),
    });
  const { highest, lowest, widest } = extremes;
  const sentence = t('profile.sentence', {
    highestAt: clock(highest.minute),
    highest: format.glucoseWithUnit(highest.percentiles[2]),
    lowestAt: clock(lowest.minute),
    lowest: format.glucoseWithUnit(lowest.percentiles[2]),
    widestAt: clock(widest.minute),
    span: spread(widest, 0, 4),
  });
  const range = glucoseRanges[group];
  return (
    <Section title={t('profile.title')} lead={sentence}>
      <Surface>
        <ProfileChart
          label={`${t('profile.title')}. ${sentence}`}
          points={points}
          range={range}
          summary={t('profile.touch')}
          pointText={(point) =>
            t('profile.at', {
              time: clock(point.minute),
              median: format.glucoseWithUnit(point.percentiles[2]),
              half: spread(point, 1, 3),
              ninety: spread(point, 0, 4),
            })
          }
        />
        <p className={classes.legend}>
          <span data-mark="median">{t('profile.median')}</span>
          <span data-mark="inner">{t('profile.inner')}</span>
          <span data-mark="outer">{t('profile.outer')}</span>
          <span data-mark="target">
            {t('profile.target', { low: format.glucose(range.low), high: format.glucose(range.high) })}
          </span>
        </p>
        <Disclosure label={t('profile.asTable')} whenOpened>
          <Table className={classes.table} captionSide="top">
            <Table.Caption>{t('profile.caption', { unit: format.preferences.glucoseUnit })}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('profile.time')}</Table.Th>
                {(['5', '25', '50', '75', '95'] as const).map((percent) => (
                  <Table.Th key={percent} scope="col">
                    {t('profile.percentile', { percent })}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points
                .filter(({ minute }) => minute % 60 === 0)
                .map((point) => (
                  <Table.Tr key={point.minute}>
                    <Table.Th scope="row">{clock(point.minute)}</Table.Th>
                    {point.percentiles.map((_, which) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: five columns that never move
                      <Table.Td key={which}>{at(point, which)}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </Disclosure>
      </Surface>
    </Section>
  );
}
