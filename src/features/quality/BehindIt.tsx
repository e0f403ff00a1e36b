import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QualityFinding } from '../../domain/quality/quality-finding.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './quality.module.css';
import { useFindingWords } from './use-finding-words.ts';

/** More readings than this are a list that nobody reads. */
const most = 40;

/** The readings that made a rule ask. */
export function BehindIt({ finding: { kind, readings, origins } }: { readonly finding: QualityFinding }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { textOf, sourceName } = useFindingWords();
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('time')}</Table.Th>
          <Table.Th scope="col">{t('value')}</Table.Th>
          {origins ? <Table.Th scope="col">{t('source')}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {readings.slice(-most).map(({ time, utcOffset, value, source }) => (
          <Table.Tr key={`${time} ${source ?? ''}`}>
            <Table.Td>{format.dateTime(time, utcOffset)}</Table.Td>
            <Table.Td>{textOf(kind, value)}</Table.Td>
            {origins ? <Table.Td>{sourceName(kind, source ?? null)}</Table.Td> : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
