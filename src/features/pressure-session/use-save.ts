import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { toAppError } from '../../domain/app-error.ts';
import { type PressureSession, sessionMeasurement } from '../../domain/pressure-session.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { storePressureSession } from '../../workflows/store-pressure-session.ts';
import { forgetLogged, noteLogged } from '../just-logged.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';

/** Stores the sitting, offers to take it back, and goes to Today. What failed stays, to be tried again. */
export function useSave(onSaved: () => void) {
  const services = useServices();
  const [, navigate] = useLocation();
  const { t } = useTranslation(['log', 'kinds', 'common', 'errors']);
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Who has gone elsewhere meanwhile stays there.
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const save = async (session: PressureSession) => {
    setBusy(true);
    setError(null);
    try {
      const { id, undo } = await storePressureSession(services, session);
      noteLogged({ id, kind: 'bloodPressure' });
      const measurement = sessionMeasurement(session);
      const what = `${t('kinds:bloodPressure')} ${format.measurementText(measurement)}`;
      showUndo({
        message: t('saved', { what }),
        undoLabel: t('common:undo'),
        onUndo: () =>
          void undo().then(() => {
            forgetLogged(id);
            showNotice(t('undone'));
          }),
      });
      onSaved();
      if (here.current) navigate(places.today);
    } catch (thrown) {
      if (here.current) setError(thrown);
      else showNotice(t(`errors:${toAppError(thrown).code}`));
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, error };
}
