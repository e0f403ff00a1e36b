import { type ReactNode, useId } from 'react';
import type { Expected } from '../../domain/examples/expectation.ts';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './expected.module.css';
import { MoreLink } from './MoreLink.tsx';

interface ExpectationCardProps {
  readonly title: string;
  readonly when?: string;
  readonly lead?: ReactNode;
  readonly expected: Expected;
  readonly base?: number | undefined;
  readonly brief?: boolean;
}

/** One forecast from little data as a card of its own. */
export function ExpectationCard({ title, when, lead, ...view }: ExpectationCardProps) {
  const id = useId();
  return (
    <Surface component="article" aria-labelledby={id} className={classes.card}>
      <div className={classes.head}>
        <h3 id={id} className={classes.heading}>
          {title}
        </h3>
        {when ? <span className={classes.when}>{when}</span> : null}
      </div>
      {lead ? <p className={classes.quiet}>{lead}</p> : null}
      <ExpectedView {...view} more={<MoreLink />} />
    </Surface>
  );
}
