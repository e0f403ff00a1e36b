import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Surface.module.css';

interface SurfaceProps extends PaperProps {
  readonly children: ReactNode;
  readonly component?: 'section' | 'article' | 'div' | 'li' | 'form';
  readonly id?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-label'?: string;
  readonly role?: 'alert' | 'status';
  /** The one surface of a page that matters most: more room and a soft shadow. */
  readonly hero?: boolean;
}

/** A card. Never inside another card. */
export function Surface({ hero = false, className, ...props }: SurfaceProps) {
  const names = [classes.surface, hero ? classes.hero : '', className ?? ''].filter(Boolean).join(' ');
  return <Paper {...props} className={names} />;
}
