import { useLocation } from 'wouter';
import { readSeverePath } from '../../workflows/read-severe-path.ts';
import { places } from '../places.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import { SeverePathCard } from './SeverePathCard.tsx';

/** Where a lower second reading is told; elsewhere the path ends with it. */
const toldAt: readonly string[] = [places.today, places.pressure];

/** The path after a severe reading, over every screen and however the reading came in; not while it is measured again. */
export default function SevereWatch() {
  const [place] = useLocation();
  const { activeProfileId } = useSettings();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const path = useLive(readSeverePath, [activeProfileId, minute]);
  if (!path || place === places.pressureSession) return null;
  return path.step === 'settled' && !toldAt.includes(place) ? null : <SeverePathCard path={path} />;
}
