import { useTranslation } from 'react-i18next';
import type { AmbulatoryGlucoseReport } from '../../domain/clinical/glucose/ambulatory-glucose-report.ts';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { FigureRow } from './FigureRow.tsx';
import { type FigureName, figureNames, figureSources, figureSum, figureText, isStable } from './figures.ts';

interface FiguresProps {
  readonly report: AmbulatoryGlucoseReport;
  /** The readings behind all of them, in words. */
  readonly readings: string;
}

/** What the period comes to in single numbers; each opens to its formula, its readings and its source. */
export function Figures({ report, readings }: FiguresProps) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const values = {
    mean: format.glucoseWithUnit(report.mean),
    lows: format.number(report.riskIndex.lows, 1),
    highs: format.number(report.riskIndex.highs, 1),
  };
  const meaningOf = (name: FigureName) => {
    if (name === 'coefficientOfVariation')
      return t(isStable(report) ? 'figures.coefficientOfVariation.stable' : 'figures.coefficientOfVariation.unstable');
    return t(`figures.${name}.meaning`, values);
  };
  return (
    <Section title={t('figures.title')} lead={t('figures.lead')}>
      <Surface>
        {figureNames.map((name) => {
          const sum = figureSum(name, report, format);
          return (
            <FigureRow key={name} name={t(`figures.${name}.name`)} value={figureText(name, report, format)}>
              <p>{meaningOf(name)}</p>
              <FactList
                facts={[
                  { name: t('figures.formula'), value: t(`figures.${name}.formula`) },
                  ...(sum === null ? [] : [{ name: t('figures.here'), value: sum }]),
                  { name: t('figures.readings'), value: readings },
                  { name: t('figures.source'), value: figureSources[name] },
                ]}
              />
            </FigureRow>
          );
        })}
      </Surface>
    </Section>
  );
}
