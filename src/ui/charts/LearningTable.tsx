import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { useFormat } from '../preferences.tsx';
import type { LearningPictureProps } from './LearningPicture.tsx';
import classes from './LearningTable.module.css';

/** The numbers of the picture: the errors after each step. */
export function LearningTable({ steps, supportWindows, heldBackWindows }: LearningPictureProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const written = (milligrams: number) => format.number(glucoseFromCanonical(milligrams, unit), decimals[unit] + 1);
  const head = (what: 'learns' | 'held', minutes: number) => (
    <Table.Th scope="col">
      {t(`trace.${what}`)}
      <span className={classes.ahead}>{t('trace.ahead', { minutes })}</span>
    </Table.Th>
  );
  return (
    <Table captionSide="top">
      <Table.Caption>
        {t('trace.caption', {
          unit,
          support: format.number(supportWindows),
          heldBack: format.number(heldBackWindows),
        })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('trace.step')}</Table.Th>
          {head('learns', 30)}
          {head('held', 30)}
          {head('learns', 60)}
          {head('held', 60)}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map(({ step, support, heldBack }) => (
          <Table.Tr key={step}>
            <Table.Th scope="row">{step === 0 ? t('trace.begin') : format.number(step)}</Table.Th>
            <Table.Td>{written(support.rmse30)}</Table.Td>
            <Table.Td>{written(heldBack.rmse30)}</Table.Td>
            <Table.Td>{written(support.rmse60)}</Table.Td>
            <Table.Td>{written(heldBack.rmse60)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
