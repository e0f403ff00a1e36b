import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import { laterWords } from '../../ui/i18n/start.ts';
import { NavigatedContext } from '../../ui/Page.tsx';
import { activeProfile } from '../../workflows/active-profile.ts';
import { alertsOn } from '../../workflows/alerts-on.ts';
import { useJustLogged } from '../just-logged.ts';
import { useLive } from '../services-context.tsx';
import { BackupAge } from './BackupAge.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { Navigation } from './Navigation.tsx';
import classes from './Shell.module.css';
import { useAutomaticBackup } from './use-automatic-backup.ts';
import { useLogSheet } from './use-log-sheet.ts';
import { useNavigated } from './use-navigated.ts';
import { useSlashKey } from './use-slash-key.ts';

const QuickLine = lazy(() => import('../log/QuickLine.tsx'));
/** With the words of the screens; nothing of it comes before something was logged or the form of the cuff is open. */
const JustLogged = lazy(async () => (await Promise.all([import('../expected/JustLogged.tsx'), laterWords()]))[0]);
/** The path after a severe reading, however it came in. */
const SevereWatch = lazy(async () => (await Promise.all([import('../attention/SevereWatch.tsx'), laterWords()]))[0]);
const UsualPressure = lazy(async () => (await Promise.all([import('../expected/UsualPressure.tsx'), laterWords()]))[0]);
const LogSheet = lazy(async () => (await Promise.all([import('../log/LogSheet.tsx'), laterWords()]))[0]);

/** What looks ahead comes where alerts are on, and only then. */
const AlertBanner = lazy(async () => (await Promise.all([import('../glucose/AlertBanner.tsx'), laterWords()]))[0]);

const usualOf = (kind: ObservationKind) =>
  kind === 'bloodPressure' ? (
    <Suspense>
      <UsualPressure />
    </Suspense>
  ) : null;

/** What stands around every screen: the places, the quick line, the way to log, and the words at the foot. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('app');
  const navigated = useNavigated();
  const logSheet = useLogSheet();
  const quickLine = useRef<HTMLDivElement>(null);
  useSlashKey(quickLine);
  useAutomaticBackup();
  const profile = useLive(activeProfile, []);
  const logged = useJustLogged();
  const watches = useLive(alertsOn, []);
  // Whether this is a simulated person is known before anything is shown: no number without the label, no jump after.
  if (profile === undefined) return null;

  return (
    <NavigatedContext value={navigated}>
      <a className={classes.skip} href="#main">
        {t('skipToContent')}
      </a>
      <Navigation />
      <div className={classes.content}>
        {profile?.demo && <DemoBanner />}
        <div className={classes.quickLine} ref={quickLine}>
          <Suspense>
            <QuickLine onOpenSheet={logSheet.open} />
          </Suspense>
        </div>
        <Suspense>
          <SevereWatch />
        </Suspense>
        {logged && (
          <Suspense>
            <JustLogged />
          </Suspense>
        )}
        {watches && (
          <Suspense>
            <AlertBanner />
          </Suspense>
        )}
        <main id="main" tabIndex={-1} className={classes.main}>
          {children}
        </main>
        <footer className={classes.footer}>
          <span>{t('footer')}</span>
          <BackupAge />
        </footer>
      </div>
      {logSheet.opened && (
        <Suspense>
          <LogSheet opened onClose={logSheet.close} kind={logSheet.kind} usual={usualOf} />
        </Suspense>
      )}
    </NavigatedContext>
  );
}
