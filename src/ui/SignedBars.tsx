import classes from './SignedBars.module.css';

export interface SignedBar {
  readonly name: string;
  /** Below or above zero, in any unit: all of a list in the same. */
  readonly value: number;
  /** The value as it is written, with its sign. */
  readonly text: string;
}

/** What adds and what takes away: bars to either side of a line, the words and the number beside each. */
export function SignedBars({ bars, label }: { readonly bars: readonly SignedBar[]; readonly label: string }) {
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map(({ name, value, text }) => {
        const width = `${(50 * Math.abs(value)) / most}%`;
        return (
          <li key={name} className={classes.row}>
            <span className={classes.name}>{name}</span>
            <span className={classes.track} aria-hidden="true">
              <span
                className={classes.bar}
                data-down={value < 0 || undefined}
                style={value < 0 ? { right: '50%', width } : { left: '50%', width }}
              />
            </span>
            <span className={classes.value}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
