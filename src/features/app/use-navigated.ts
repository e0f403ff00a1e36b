import { useState } from 'react';
import { useLocation } from 'wouter';

/** False on the page the app was opened at, true from the first move on. */
export function useNavigated(): boolean {
  const [path] = useLocation();
  const [openedAt] = useState(path);
  const [navigated, setNavigated] = useState(false);
  if (!navigated && path !== openedAt) setNavigated(true);
  return navigated;
}
