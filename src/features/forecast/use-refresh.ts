import { useEffect } from 'react';
import { refreshPersonalModel } from '../../workflows/refresh-personal-model.ts';
import { useServices } from '../services-context.tsx';
import type { ForecastState } from './use-forecast.ts';

/** Once a forecast is shown, the choice of method is made anew where the record has grown; nobody waits for it. */
export function useRefresh(forecast: ForecastState): void {
  const services = useServices();
  const shown = forecast.status === 'ready' && !forecast.isRenewing ? forecast.entry.id : null;
  useEffect(() => {
    if (shown === null) return;
    const control = new AbortController();
    // Where it fails the model before stays, and what is wrong is said by whatever the person asks for.
    refreshPersonalModel(services, { signal: control.signal }).catch(() => undefined);
    return () => control.abort();
  }, [services, shown]);
}
