import { Table } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Comparison, closestFirst, type MethodError } from '../../domain/comparison.ts';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import classes from './ComparisonTable.module.css';
import { percentDifference } from './improvement.ts';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** With a line on what each method does. */
  readonly explained?: boolean;
}

/** The errors of the methods on the same held-back hours, the closest first, and how they differ from "stays as it is". */
export function ComparisonTable({ comparison, explained = false }: ComparisonTableProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const words = useMethodWords();
  const unit = format.preferences.glucoseUnit;
  const { errors, winner, origins, heldBackFrom, heldBackTo } = comparison;
  const cell = (method: string, error: MethodError, lead: keyof MethodError) => {
    const difference = percentDifference(error[lead], errors.lastValue[lead]);
    return (
      <>
        {format.number(glucoseFromCanonical(error[lead], unit), decimals[unit] + 1)}
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
        {t('winner.caption', {
          count: origins,
          unit,
          from: format.dateTime(heldBackFrom),
          to: format.dateTime(heldBackTo),
        })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('winner.method')}</Table.Th>
          <Table.Th scope="col">{t('winner.at30')}</Table.Th>
          <Table.Th scope="col">{t('winner.at60')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {closestFirst(errors).map((method) => {
          const error = errors[method] as MethodError;
          const { name, what } = words(method);
          return (
            <Table.Tr key={method} data-winner={method === winner || undefined}>
              <Table.Th scope="row">
                {name}
                {method === winner ? (
                  <span className={classes.inUse}>
                    <IconCircleCheckFilled size={14} aria-hidden="true" />
                    {t('winner.inUse')}
                  </span>
                ) : null}
                {explained ? <span className={classes.what}>{what}</span> : null}
              </Table.Th>
              <Table.Td>{cell(method, error, 'rmse30')}</Table.Td>
              <Table.Td>{cell(method, error, 'rmse60')}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
