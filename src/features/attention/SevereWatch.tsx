import { useLocation } from 'wouter';
import { readSeverePath } from '../../workflows/read-severe-path.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import { SeverePathCard } from './SeverePathCard.tsx';

/** Where the path stands already, or is being walked. */
const ownPlaces: readonly string[] = [places.today, places.pressure, places.pressureSession];

/** The path after a severe reading on every other screen, however the reading came in. */
export default function SevereWatch() {
  const [place] = useLocation();
  const path = useSeverePath();
  return path && path.step !== 'settled' && !ownPlaces.includes(place) ? <SeverePathCard path={path} /> : null;
}

/** Undefined until it is known. */
export function useSeverePath() {
  const { activeProfileId } = useSettings();
  const minute = Math.floor(useNow(60_000) / 60_000);
  return useLive(readSeverePath, [activeProfileId, minute]);
}
