import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../../ui/preferences.tsx';
import type { StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import classes from './ComparisonTable.module.css';
import { percentDifference } from './improvement.ts';

const methods = ['lastValue', 'generic', 'personal'] as const;

/** The errors of the three candidates on the same held-back hours, and the difference to "stays as it is". */
export function ComparisonTable({ comparison }: { readonly comparison: StoredPersonalModel['comparison'] }) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const { errors, winner, origins, heldBackFrom, heldBackTo } = comparison;
  const error = (milligrams: number) => format.number(glucoseFromCanonical(milligrams, unit), decimals[unit] + 1);
  const cell = (method: (typeof methods)[number], lead: 'rmse30' | 'rmse60') => {
    const value = errors[method][lead];
    const difference = percentDifference(value, errors.lastValue[lead]);
    return (
      <>
        {error(value)}
        {method === 'lastValue' ? null : (
          <span
            className={classes.difference}
          >{`${difference > 0 ? '+' : ''}${format.percent(difference / 100)}`}</span>
        )}
      </>
    );
  };
  return (
    <Table className={classes.table} captionSide="bottom">
      <Table.Caption>
        {t('personal.table.caption', {
          count: origins,
          unit,
          from: format.dateTime(heldBackFrom),
          to: format.dateTime(heldBackTo),
        })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('personal.table.method')}</Table.Th>
          <Table.Th scope="col">{t('personal.table.at30')}</Table.Th>
          <Table.Th scope="col">{t('personal.table.at60')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {methods.map((method) => (
          <Table.Tr key={method} data-winner={method === winner || undefined}>
            <Table.Th scope="row">
              {t(`personal.table.${method}`)}
              {method === winner ? <span className={classes.inUse}>{t('personal.table.inUse')}</span> : null}
            </Table.Th>
            <Table.Td>{cell(method, 'rmse30')}</Table.Td>
            <Table.Td>{cell(method, 'rmse60')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
