import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { useGap } from '../../ui/use-gap.ts';
import type { ReportFacts } from '../../workflows/report-facts.ts';
import classes from './report.module.css';

type Paper = 'A4' | 'letter';

interface ReportPaperProps {
  readonly title: string;
  readonly facts: ReportFacts;
  /** The span it tells of, in words. */
  readonly period: string;
  /** Choices that change what is on it. */
  readonly choices?: ReactNode;
  readonly children: ReactNode;
}

/** One page for a doctor: who, when, from what, and what the app is; above it, off the paper, the choices and the way to print. */
export function ReportPaper({ title, facts, period, choices, children }: ReportPaperProps) {
  const { t } = useTranslation(['report', 'profile']);
  const format = useFormat();
  const gap = useGap();
  const [paper, setPaper] = useState<Paper>(format.preferences.locale.endsWith('-US') ? 'letter' : 'A4');
  const { name, demo, details, sources, madeAt } = facts;
  useEffect(() => {
    document.title = `${title} · Attune`;
  }, [title]);
  const person = [
    demo ? t('simulated') : (name ?? t('nameToWrite')),
    details.birthYear === undefined ? '' : t('profile:born', { year: String(details.birthYear) }),
    ...details.conditions.map((condition) => t(`profile:conditions.${condition}`)),
  ].filter((part) => part !== '');
  const madeFrom = sources.map((source) =>
    source === 'manual' ? t('typed') : source === 'bluetooth' ? t('overBluetooth') : source,
  );
  return (
    <div className={classes.desk}>
      <style>{`@page { size: ${paper} portrait; margin: 12mm; }`}</style>
      <div className={classes.toolbar}>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
          onClick={() => history.back()}
        >
          {t('back')}
        </Button>
        {choices}
        <SegmentedControl
          aria-label={t('paper')}
          value={paper}
          onChange={(value) => setPaper(value as Paper)}
          data={[
            { value: 'A4', label: 'A4' },
            { value: 'letter', label: 'Letter' },
          ]}
        />
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <p className={classes.hint}>{t('hint')}</p>
      </div>
      <article className={classes.paper} data-paper={paper}>
        <header className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.period}>{period}</p>
          <p className={classes.person}>{person.join(' · ')}</p>
        </header>
        {children}
        <footer className={classes.foot}>
          <p>
            {t('made', { date: format.date(madeAt) })}
            {gap}
            {madeFrom.length > 0 ? t('from', { sources: format.list(madeFrom.slice(0, 5)) }) : null}
          </p>
          <p>{t('whatItIs')}</p>
        </footer>
      </article>
    </div>
  );
}
