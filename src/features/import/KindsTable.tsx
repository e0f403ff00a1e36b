import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import type { KindOfFile } from '../../workflows/preview-import.ts';
import { useNow } from '../services-context.tsx';
import classes from './KindsTable.module.css';

/** What a file holds, kind by kind: how much, how much of it is new, from when to when, and who measured it. */
export function KindsTable({ kinds }: { readonly kinds: readonly KindOfFile[] }) {
  const { t } = useTranslation(['import', 'kinds']);
  const format = useFormat();
  const now = useNow();
  const days = (first: number, last: number) => {
    const [from, to] = [format.day(first, { now }), format.day(last, { now })];
    return from === to ? from : t('preview.spanText', { from, to });
  };
  return (
    <Table className={classes.table} aria-label={t('preview.kinds')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('preview.kind')}</Table.Th>
          <Table.Th className={classes.number}>{t('preview.count')}</Table.Th>
          <Table.Th className={classes.number}>{t('preview.fresh')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map(({ kind, count, alreadyStored, first, last, sources }) => (
          <Table.Tr key={kind}>
            <Table.Td>
              <span className={classes.kind}>
                <KindIcon kind={kind} size={18} />
                {t(`kinds:${kind}`)}
              </span>
              <span className={classes.detail}>
                {days(first, last)}
                {sources.length > 0 ? ` · ${t('preview.by', { sources: format.list(sources.slice(0, 3)) })}` : null}
              </span>
            </Table.Td>
            <Table.Td className={classes.number}>{format.number(count)}</Table.Td>
            <Table.Td className={classes.number}>{format.number(count - alreadyStored)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
