import type { ReactNode } from 'react';
import { readTodayHero } from '../../workflows/today-hero.ts';
import { useLive, useSettings } from '../services-context.tsx';
import { BeginHere } from './BeginHere.tsx';

interface TodayHeroProps {
  /** `mayAsk`: that there is no glucose may be said. */
  readonly glucose: (mayAsk: boolean) => ReactNode;
  readonly pressure: ReactNode;
}

/** What comes first is of what the person measures. Until that is known glucose is looked for: it takes the longest. */
export function TodayHero({ glucose, pressure }: TodayHeroProps) {
  const { activeProfileId, follow } = useSettings();
  const hero = useLive(readTodayHero, [activeProfileId, follow]);
  switch (hero) {
    case 'begin':
      return <BeginHere />;
    case 'pressure':
      return pressure;
    case null:
      return null;
    default:
      return glucose(hero === 'glucose');
  }
}
