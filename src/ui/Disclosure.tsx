import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  readonly label: ReactNode;
  /** Whether it is open from the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** More, for who asks: a line that opens. The browser's own element, so that it works by keyboard and is read as such. */
export function Disclosure({ label, open, children }: DisclosureProps) {
  return (
    <details open={open || undefined} className={classes.disclosure}>
      <summary className={classes.summary}>
        <IconChevronRight size={16} className={classes.mark} aria-hidden="true" />
        {label}
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
