import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  readonly label: ReactNode;
  /** Whether it is open from the start. */
  readonly open?: boolean;
  /** Made only once it is opened: for what is long and seldom looked at. */
  readonly whenOpened?: boolean;
  readonly children: ReactNode;
}

/** More, for who asks: a line that opens. The browser's own element, so that it works by keyboard and is read as such. */
export function Disclosure({ label, open, whenOpened = false, children }: DisclosureProps) {
  const [wanted, setWanted] = useState(!whenOpened);
  return (
    <details
      open={open || undefined}
      className={classes.disclosure}
      onToggle={(event) => event.currentTarget.open && setWanted(true)}
    >
      <summary className={classes.summary}>
        <IconChevronRight size={16} className={classes.mark} aria-hidden="true" />
        {label}
      </summary>
      <div className={classes.content}>{wanted ? children : null}</div>
    </details>
  );
}
