import classes from './TargetBar.module.css';

interface TargetBarProps {
  readonly value: number;
  /** Where enough begins, and where the bar ends. */
  readonly target: number;
  readonly end: number;
}

/** How much of a target is reached: a bar with a mark. The words beside it say the same, so it is hidden from ears. */
export function TargetBar({ value, target, end }: TargetBarProps) {
  const percent = (of: number) => `${Math.min(100, Math.max(0, (100 * of) / end))}%`;
  return (
    <div className={classes.bar} aria-hidden="true">
      <div className={classes.reached} style={{ width: percent(value) }} />
      <div className={classes.mark} style={{ left: percent(target) }} />
    </div>
  );
}
