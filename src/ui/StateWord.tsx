import type { ReactNode } from 'react';
import classes from './StateWord.module.css';

/** How a value stands to the person's own usual range. */
export type StateTone = 'usual' | 'above' | 'below' | 'aboveInTarget' | 'belowInTarget' | 'unknown';

/** A state in colour, shape and word together: a dot, a triangle up or down, or a ring where nothing is known yet. */
export function StateWord({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) {
  return (
    <span className={classes.word} data-tone={tone}>
      <svg className={classes.shape} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        {tone === 'usual' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
        {tone.startsWith('above') && <path d="M5 1 9.5 9H.5Z" fill="currentColor" />}
        {tone.startsWith('below') && <path d="M5 9 .5 1h9Z" fill="currentColor" />}
        {tone === 'unknown' && <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />}
      </svg>
      {children}
    </span>
  );
}
