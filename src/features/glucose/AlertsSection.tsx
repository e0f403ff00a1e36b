import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { alertFindings } from '../../domain/alerts/alert-findings.ts';
import { budgets } from '../../domain/alerts/alert-threshold.ts';
import { ChoiceRow, ChoiceRows } from '../../ui/ChoiceRow.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { changeAlertPlan, readAlertPlan } from '../../workflows/alert-plan.ts';
import { prepareAlerts } from '../../workflows/prepare-alerts.ts';
import { RunStatus } from '../RunStatus.tsx';
import { useLive, useServices } from '../services-context.tsx';
import { useToldFailure } from '../use-changes.ts';
import { useRun } from '../use-run.ts';
import { AlertFindingsView } from './AlertFindingsView.tsx';
import { AlertRecordView } from './AlertRecordView.tsx';
import classes from './Alerts.module.css';
import { askForNotifications, notificationState } from './notification.ts';

/** Alerts before lows: what they would have done, whether they are wanted, and how they did. */
export function AlertsSection() {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const services = useServices();
  const tell = useToldFailure();
  const plan = useLive(readAlertPlan, []);
  const { state, start, cancel } = useRun<void>();
  if (!plan) return null;
  const { backtest, budgetPerDay } = plan;
  const findings = backtest && alertFindings(backtest.blocks, budgetPerDay);
  const run = () => start((watch) => prepareAlerts(services, watch));
  const change = (next: Parameters<typeof changeAlertPlan>[1]) => tell(changeAlertPlan(services, next));
  const onOff = (['off', 'on'] as const).map((value) => ({ value, label: t(`alerts.${value}`) }));
  const wantNotifications = async (wanted: boolean) =>
    change({ notify: wanted && (notificationState() === 'granted' || (await askForNotifications())) });
  return (
    <Section title={t('alerts.title')} lead={t('alerts.lead')}>
      <Surface>
        {backtest === null ? <p className={classes.text}>{t('alerts.first')}</p> : null}
        {backtest ? (
          <AlertFindingsView backtest={backtest} findings={findings} budgetPerDay={budgetPerDay}>
            {state.status === 'running' ? null : (
              <Button variant="light" className={classes.run} onClick={run}>
                {t('alerts.again')}
              </Button>
            )}
          </AlertFindingsView>
        ) : null}
        <RunStatus state={state} onCancel={cancel} onRetry={run} />
        {backtest || state.status === 'running' ? null : (
          <Button className={classes.run} onClick={run}>
            {t('alerts.find')}
          </Button>
        )}
        {backtest ? (
          <ChoiceRows>
            <ChoiceRow
              label={t('alerts.budget')}
              value={String(budgetPerDay)}
              choices={budgets.map((value) => ({
                value: String(value),
                label: format.number(value, value < 1 ? 1 : 0),
              }))}
              onChange={(value) => change({ budgetPerDay: Number(value) })}
            />
            {findings || plan.on ? (
              <ChoiceRow
                label={t('alerts.wanted')}
                value={plan.on ? 'on' : 'off'}
                choices={onOff}
                onChange={(value) => change({ on: value === 'on' })}
              />
            ) : null}
            {plan.on && notificationState() !== 'missing' ? (
              <ChoiceRow
                label={t('alerts.notify')}
                value={plan.notify ? 'on' : 'off'}
                choices={onOff}
                onChange={(value) => void wantNotifications(value === 'on')}
              />
            ) : null}
          </ChoiceRows>
        ) : null}
        {plan.on && notificationState() === 'denied' ? <p className={classes.note}>{t('alerts.denied')}</p> : null}
        <p className={classes.note}>{t('alerts.closed')}</p>
        {plan.since === null ? null : <AlertRecordView since={plan.since} />}
      </Surface>
    </Section>
  );
}
