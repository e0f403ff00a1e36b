import { type ReactNode, useId } from 'react';
import classes from './StepCard.module.css';
import { Surface } from './Surface.tsx';

interface StepCardProps {
  readonly title: ReactNode;
  /** Whether the title is read aloud when it appears: it is the news. */
  readonly announced?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One step of something longer: the one surface of the page that matters, with what it is about on top. */
export function StepCard({ title, announced = false, className, children }: StepCardProps) {
  const id = useId();
  const heading = (
    <h2 id={id} className={classes.title}>
      {title}
    </h2>
  );
  return (
    <Surface
      hero
      component="section"
      aria-labelledby={id}
      className={className === undefined ? classes.card : `${classes.card} ${className}`}
    >
      {announced ? <div role="status">{heading}</div> : heading}
      {children}
    </Surface>
  );
}
