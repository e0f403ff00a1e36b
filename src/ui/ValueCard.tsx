import { Children, type ReactNode } from 'react';
import { unitGap } from './measurement-format.ts';
import { Sparkline } from './Sparkline.tsx';
import { type StateTone, StateWord } from './StateWord.tsx';
import { Surface } from './Surface.tsx';
import classes from './ValueCard.module.css';

interface ValueCardProps {
  readonly name: string;
  /** When it was taken, in relative words. */
  readonly when?: string;
  readonly value: string;
  readonly unit: string;
  /** Stands under the value: a pulse beside a pressure. */
  readonly aside?: string;
  /** Oldest first. */
  readonly recent: readonly number[];
  readonly usual: { readonly low: number; readonly high: number } | null;
  readonly tone: StateTone;
  readonly word: ReactNode;
}

/** The latest value of one kind: the number large, everything else quiet around it. */
export function ValueCard({ name, when, value, unit, aside, recent, usual, tone, word }: ValueCardProps) {
  return (
    <Surface component="article" aria-label={name} className={classes.card}>
      <div className={classes.top}>
        <span>{name}</span>
        {when && <span className={classes.when}>{when}</span>}
      </div>
      <p className={classes.value}>
        <span className={classes.number}>{value}</span>
        {unitGap(unit)}
        <small>{unit}</small>
        {aside && <small className={classes.aside}> {aside}</small>}
      </p>
      <div className={classes.course}>
        <Sparkline values={recent} usual={usual} tone={tone} />
      </div>
      <StateWord tone={tone}>{word}</StateWord>
    </Surface>
  );
}

interface EmptyValueCardProps {
  readonly name: string;
  /** What to do first. */
  readonly hint: string;
  readonly action: ReactNode;
}

/** A followed kind without a value yet. */
export function EmptyValueCard({ name, hint, action }: EmptyValueCardProps) {
  return (
    <Surface component="article" aria-label={name} className={classes.card}>
      <div className={classes.top}>
        <span>{name}</span>
      </div>
      <p className={classes.hint}>{hint}</p>
      <div className={classes.action}>{action}</div>
    </Surface>
  );
}

/** Cards side by side: two on a phone, evenly filled rows beyond. */
export function ValueGrid({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.grid} data-count={Children.count(children)}>
      {children}
    </div>
  );
}
