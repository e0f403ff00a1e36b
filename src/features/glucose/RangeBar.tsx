import { type GlucoseBand, glucoseBands } from '../../domain/clinical/glucose/glucose-ranges.ts';
import type { TimeInRanges } from '../../domain/clinical/glucose/time-in-ranges.ts';
import classes from './RangeBar.module.css';

interface RangeBarProps {
  readonly times: TimeInRanges;
  /** Read aloud; absent where the words stand beside it. */
  readonly label?: string;
  readonly thin?: boolean;
}

/** Five bands side by side, lows at the left; told apart by hatching as well as by colour. */
export function RangeBar({ times, label, thin = false }: RangeBarProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={classes.bar} data-thin={thin || undefined} {...spoken}>
      {glucoseBands
        .filter((band) => times[band] > 0)
        .map((band) => (
          <span key={band} className={classes.band} data-band={band} style={{ flexGrow: times[band] }} />
        ))}
    </div>
  );
}

export function BandMark({ band }: { readonly band: GlucoseBand }) {
  return <span className={`${classes.band} ${classes.mark}`} data-band={band} aria-hidden="true" />;
}
