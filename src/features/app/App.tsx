import { Router } from 'wouter';
import type { Settings } from '../../domain/settings.ts';
import { NoticeHost } from '../../ui/undo-notice.tsx';
import type { Services } from '../../workflows/services.ts';
import { ServicesProvider, SettingsProvider, useSettings } from '../services-context.tsx';
import { AppTheme } from './AppTheme.tsx';
import { LockGate } from './LockGate.tsx';
import { Places } from './Places.tsx';
import { StartBoundary } from './StartBoundary.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useEntering } from './use-entering.ts';
import { useLanguageOfSettings } from './use-language-of-settings.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

function Themed() {
  const settings = useSettings();
  const welcomed = settings.activeProfileId !== null;
  const entering = useEntering();
  useLanguageOfSettings(settings.language);
  return (
    <AppTheme scheme={settings.colorScheme}>
      <NoticeHost />
      <LockGate>
        <Places welcomed={welcomed} />
      </LockGate>
      <UpdatePrompt waits={!welcomed || entering} />
    </AppTheme>
  );
}

interface AppProps {
  readonly services: Services;
  /** As they were when the app started. */
  readonly settings: Settings;
}

export function App({ services, settings }: AppProps) {
  return (
    <StartBoundary>
      <ServicesProvider services={services}>
        <SettingsProvider initial={settings}>
          <Router base={base}>
            <Themed />
          </Router>
        </SettingsProvider>
      </ServicesProvider>
    </StartBoundary>
  );
}
