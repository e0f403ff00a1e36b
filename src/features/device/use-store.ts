import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSeverePressure } from '../../domain/clinical/severe-pressure.ts';
import type { Observation } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { showAdvice, showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { type ReadingsToStore, storeReadings } from '../../workflows/store-readings.ts';
import { useServices } from '../services-context.tsx';

const recentMs = 3_600_000;

interface Store {
  readonly store: (given: ReadingsToStore) => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Stores readings, says so, and offers to take them back; a severe pressure of the last hour brings what to do next. */
export function useStore(onSaved: (count: number) => void): Store {
  const services = useServices();
  const { t } = useTranslation(['device', 'log', 'common']);
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isSevereNow = (observation: Observation) =>
    observation.kind === 'bloodPressure' &&
    services.now() - observation.time < recentMs &&
    isSeverePressure(observation.value);

  const store = async (given: ReadingsToStore) => {
    setBusy(true);
    setError(null);
    try {
      const { stored, undo } = await storeReadings(services, given);
      const count = given.readings.length;
      showUndo({
        message: t('saved', { count, formatted: format.number(count) }),
        undoLabel: t('common:undo'),
        onUndo: () => void undo().then(() => showNotice(t('undone'))),
      });
      if (stored.some(isSevereNow)) showAdvice({ message: t('log:severePressure'), closeLabel: t('log:understood') });
      onSaved(count);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { store, busy, error };
}
