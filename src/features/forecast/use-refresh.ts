import { useEffect } from 'react';
import { measureBackendsOnce } from '../../workflows/measure-backends.ts';
import { refreshPersonalModel } from '../../workflows/refresh-personal-model.ts';
import { useServices } from '../services-context.tsx';
import type { ForecastState } from './use-forecast.ts';

/** What else the person came for goes first. */
const calmMs = 5_000;

function calm(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, calmMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Once a forecast is shown, the choice of method is made anew where the record has grown, and what computes fastest here
 * is found out where it is not known; nobody waits for either.
 */
export function useRefresh(forecast: ForecastState): void {
  const services = useServices();
  const shown = forecast.status === 'ready' && !forecast.isRenewing ? forecast.entry.id : null;
  useEffect(() => {
    if (shown === null) return;
    const control = new AbortController();
    const { signal } = control;
    // Where it fails the model before stays, and what is wrong is said by whatever the person asks for.
    refreshPersonalModel(services, { signal })
      .then(() => calm(signal))
      .then(() => (signal.aborted ? undefined : measureBackendsOnce(services, { signal })))
      .catch(() => undefined);
    return () => control.abort();
  }, [services, shown]);
}
