import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertFindings } from '../../domain/alerts/alert-findings.ts';
import { leastHours } from '../../domain/alerts/alert-threshold.ts';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { useGap } from '../../ui/use-gap.ts';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { AlertPlan } from '../../workflows/alert-plan.ts';
import classes from './Alerts.module.css';

interface AlertFindingsViewProps {
  readonly backtest: NonNullable<AlertPlan['backtest']>;
  /** Null where no threshold is set. */
  readonly findings: AlertFindings | null;
  readonly budgetPerDay: number;
  /** The way to try again, under how it was found. */
  readonly children: ReactNode;
}

/** What alerts would have done on the person's own past, in a sentence, and how that was found. */
export function AlertFindingsView({ backtest, findings, budgetPerDay, children }: AlertFindingsViewProps) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const gap = useGap();
  const methodWords = useMethodWords();
  const hours = backtest.blocks.reduce((sum, { tally }) => sum + tally.hours, 0);
  const days = format.number(hours / 24, hours < 240 ? 1 : 0);
  if (findings === null) {
    const why = hours < leastHours ? 'alerts.tooShort' : 'alerts.noThreshold';
    return (
      <>
        <p className={classes.text}>
          {t(why, { days, need: leastHours / 24, budget: format.number(budgetPerDay, budgetPerDay < 1 ? 1 : 0) })}
        </p>
        {children}
      </>
    );
  }
  const { lows, warned, warnedEarly, falseAlarms, leadMinutes } = findings;
  const perDay = format.number(
    falseAlarms / findings.days,
    falseAlarms > 0 && falseAlarms < 0.1 * findings.days ? 2 : 1,
  );
  return (
    <>
      <p className={classes.text}>
        {lows === 0
          ? t('alerts.noLows', { days })
          : t('alerts.would', { count: lows, days, warned, lead: Math.round(leadMinutes ?? 0) })}
        {gap}
        {t('alerts.false', { count: falseAlarms, perDay })}
      </p>
      <Disclosure label={t('alerts.how')}>
        <FactList
          facts={[
            {
              name: t('alerts.threshold'),
              value: t('alerts.thresholdText', {
                risk: format.percent(findings.threshold),
                limit: format.glucoseWithUnit(targetRange.low),
              }),
            },
            ...(lows === 0
              ? []
              : [{ name: t('alerts.early'), value: t('alerts.earlyText', { early: warnedEarly, lows }) }]),
            { name: t('alerts.method'), value: methodWords(backtest.method).name },
            {
              name: t('alerts.judged'),
              value: t('alerts.judgedText', { when: format.dateTime(backtest.madeAt), count: backtest.blocks.length }),
            },
            { name: t('alerts.rule'), value: t('alerts.ruleText') },
          ]}
        />
        {children}
      </Disclosure>
    </>
  );
}
