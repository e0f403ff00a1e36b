import classes from './CountdownRing.module.css';

interface CountdownRingProps {
  /** Milliseconds. */
  readonly left: number;
  readonly of: number;
  /** Stands under the time. */
  readonly note: string | null;
}

const radius = 54;
const around = 2 * Math.PI * radius;

/** Minutes and seconds in a ring that empties. The ring says nothing that the digits do not. */
export function CountdownRing({ left, of, note }: CountdownRingProps) {
  const seconds = Math.ceil(left / 1000);
  const digits = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div className={classes.ring} role="timer" aria-live="off" aria-label={digits}>
      <svg viewBox="0 0 120 120" className={classes.picture} aria-hidden="true" focusable="false">
        <circle cx="60" cy="60" r={radius} className={classes.track} />
        <circle
          cx="60"
          cy="60"
          r={radius}
          className={classes.rest}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - seconds / (of / 1000))}
        />
      </svg>
      <span className={classes.digits} aria-hidden="true">
        {digits}
      </span>
      {note ? <span className={classes.note}>{note}</span> : null}
    </div>
  );
}
