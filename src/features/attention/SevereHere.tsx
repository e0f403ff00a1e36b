import { SeverePathCard } from './SeverePathCard.tsx';
import { useSeverePath } from './SevereWatch.tsx';

/** The path after a severe reading, where a screen has its own place for it. */
export default function SevereHere() {
  const path = useSeverePath();
  return path ? <SeverePathCard path={path} /> : null;
}
