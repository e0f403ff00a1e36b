import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Surface } from './Surface.tsx';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** One button: what to do first. */
  readonly action: ReactNode;
}

/** A place with nothing in it yet says what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Surface hero className={classes.empty}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {children && <p className={classes.text}>{children}</p>}
      <div className={classes.action}>{action}</div>
    </Surface>
  );
}
