import type { ReactNode } from 'react';
import type { Expected } from '../../domain/examples/expectation.ts';
import { ExpectedBasis } from './ExpectedBasis.tsx';
import { ExpectedTargets } from './ExpectedTargets.tsx';
import classes from './ExpectedView.module.css';
import { NothingExpected } from './NothingExpected.tsx';

interface ExpectedViewProps {
  readonly expected: Expected;
  /** What the change of a weight is added to. */
  readonly base?: number | undefined;
  /** For a place with room for little. */
  readonly brief?: boolean;
  /** The way to every forecast from little data. */
  readonly more?: ReactNode;
}

/** One forecast from little data: what is expected, what came, from whom it was learned; or why nothing is said. */
export function ExpectedView({ expected, base, brief = false, more }: ExpectedViewProps) {
  if (!expected.ok) return <NothingExpected why={expected.why} />;
  return (
    <div className={classes.view}>
      <ExpectedTargets expectation={expected.value} base={base} brief={brief} />
      <ExpectedBasis expectation={expected.value} brief={brief} more={more} />
    </div>
  );
}
