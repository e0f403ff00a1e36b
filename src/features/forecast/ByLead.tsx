import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../../ui/preferences.tsx';
import type { TrackRecord } from '../../workflows/track-record.ts';
import classes from './TrackRecordSection.module.css';

/** The track record half an hour and an hour ahead: coverage of both bands, and the error beside "stays as it is". */
export function ByLead({ track }: { readonly track: TrackRecord }) {
  const { t } = useTranslation('why');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const rows = track.byLead.filter(({ scored }) => scored > 0);
  if (rows.length === 0) return null;
  const error = (milligrams: number | null) =>
    milligrams === null ? '–' : format.number(glucoseFromCanonical(milligrams, unit), decimals[unit] + 1);
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('byLead.ahead')}</Table.Th>
          <Table.Th scope="col">{t('byLead.half')}</Table.Th>
          <Table.Th scope="col">{t('byLead.ninety')}</Table.Th>
          <Table.Th scope="col">{t('byLead.error', { unit })}</Table.Th>
          <Table.Th scope="col">{t('byLead.last')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ lead, coverageHalf, coverageNinety, rmse, lastValueRmse }) => (
          <Table.Tr key={lead}>
            <Table.Th scope="row">{t('byLead.minutes', { minutes: lead })}</Table.Th>
            <Table.Td>{format.percent(coverageHalf ?? 0)}</Table.Td>
            <Table.Td>{format.percent(coverageNinety ?? 0)}</Table.Td>
            <Table.Td>{error(rmse)}</Table.Td>
            <Table.Td>{error(lastValueRmse)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
