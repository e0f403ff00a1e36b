import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { type ReadingsToStore, storeReadings } from '../../workflows/store-readings.ts';
import { useServices } from '../services-context.tsx';

interface Store {
  readonly store: (given: ReadingsToStore) => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Stores readings, says so, and offers to take them back. */
export function useStore(onSaved: (count: number) => void): Store {
  const services = useServices();
  const { t } = useTranslation(['device', 'common']);
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const store = async (given: ReadingsToStore) => {
    setBusy(true);
    setError(null);
    try {
      const { undo } = await storeReadings(services, given);
      const count = given.readings.length;
      showUndo({
        message: t('saved', { count, formatted: format.number(count) }),
        undoLabel: t('common:undo'),
        onUndo: () => void undo().then(() => showNotice(t('undone'))),
      });
      onSaved(count);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { store, busy, error };
}
