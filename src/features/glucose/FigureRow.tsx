import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './FigureRow.module.css';

interface FigureRowProps {
  readonly name: string;
  readonly value: ReactNode;
  /** Where it comes from. */
  readonly children: ReactNode;
}

/** A number that opens to its origin. */
export function FigureRow({ name, value, children }: FigureRowProps) {
  return (
    <details className={classes.row}>
      <summary className={classes.summary}>
        <span className={classes.name}>{name}</span>
        <span className={classes.value}>{value}</span>
        <IconChevronRight size={16} className={classes.mark} aria-hidden="true" />
      </summary>
      <div className={classes.origin}>{children}</div>
    </details>
  );
}
