import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SevereInWeek } from '../../domain/clinical/pressure/severe-in-week.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { StepCard } from '../../ui/StepCard.tsx';
import { showUndo } from '../../ui/undo-notice.tsx';
import { beginHomeWeek, endHomeWeek } from '../../workflows/home-week.ts';
import type { OwnHomeWeek } from '../../workflows/read-pressure.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';
import classes from './pressure.module.css';
import { useWeekWords } from './use-week-words.ts';
import { WeekGrid } from './WeekGrid.tsx';

interface WeekCardProps {
  readonly week: OwnHomeWeek | null;
  readonly severe: readonly SevereInWeek[];
}

/** The home week: what comes next, what is measured, and how to begin or end it. */
export function WeekCard({ week, severe }: WeekCardProps) {
  const { t } = useTranslation(['pressure', 'common']);
  const services = useServices();
  const [isEnding, setEnding] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { headline, lines } = useWeekWords(week);
  const stage = week?.progress?.stage ?? null;
  const next = week?.progress?.next ?? null;

  const change = async (work: Promise<() => Promise<void>>, message: string) => {
    setError(null);
    try {
      const undo = await work;
      showUndo({ message, undoLabel: t('common:undo'), onUndo: () => void undo() });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <StepCard title={headline} announced>
      <div>
        {lines.map((line) => (
          <p key={line} className={classes.text}>
            {line}
          </p>
        ))}
      </div>
      {week ? <WeekGrid record={week.record} severe={severe} isRunning={stage === 'running'} /> : null}
      {error ? <ErrorNotice error={error} /> : null}
      <div className={classes.actions}>
        {stage === 'running' ? (
          <>
            <Button component={Link} href={places.pressureSession} variant={next?.due ? 'filled' : 'light'}>
              {t('week.measure')}
            </Button>
            {week?.canContinue ? null : (
              <Button variant="subtle" onClick={() => setEnding(true)}>
                {t('week.end')}
              </Button>
            )}
          </>
        ) : null}
        {week?.canContinue ? (
          <Button
            variant={stage === 'running' ? 'light' : 'filled'}
            onClick={() => void change(beginHomeWeek(services, week.record.firstDay), t('week.begun'))}
          >
            {t('week.beginFrom')}
          </Button>
        ) : null}
        {stage === 'running' ? null : (
          <Button
            variant={week ? 'light' : 'filled'}
            onClick={() => void change(beginHomeWeek(services), t('week.begun'))}
          >
            {t(week ? 'week.beginAnew' : 'week.begin')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={isEnding}
        title={t('week.endTitle')}
        confirmLabel={t('week.end')}
        onConfirm={() => {
          setEnding(false);
          void change(endHomeWeek(services), t('week.endedNotice'));
        }}
        onClose={() => setEnding(false)}
      >
        {t('week.endText')}
      </ConfirmDialog>
    </StepCard>
  );
}
