import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Stands beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a page, found by its heading. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.header}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
