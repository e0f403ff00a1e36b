import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { RecentScore } from '../../workflows/track-record.ts';
import classes from './RecentForecasts.module.css';

const place = (score: RecentScore) =>
  score.insideHalf ? 'insideHalf' : score.insideNinety ? 'insideNinety' : 'outside';

/** The last scored forecasts: what was expected for a moment, and what came. */
export function RecentForecasts({ scores }: { readonly scores: readonly RecentScore[] }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const words = useMethodWords();
  return (
    <Table captionSide="top">
      <Table.Caption>{t('track.recent')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('track.hour')}</Table.Th>
          <Table.Th scope="col">{t('track.expected')}</Table.Th>
          <Table.Th scope="col">{t('track.came')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scores.map((score) => (
          <Table.Tr key={`${score.forecastId} ${score.observedAt}`}>
            <Table.Th scope="row">
              {format.time(score.observedAt)}
              <span className={classes.lead}>{t('track.ahead', { minutes: Math.round(score.leadMinutes) })}</span>
              <span className={classes.lead}>{words(score.method).name}</span>
            </Table.Th>
            <Table.Td>
              {t('chart.span', { low: format.glucose(score.half[0]), high: format.glucose(score.half[1]) })}
            </Table.Td>
            <Table.Td>
              {format.glucose(score.actual)}
              <span className={classes.place} data-place={place(score)}>
                {t(`track.${place(score)}`)}
              </span>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
