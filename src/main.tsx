import './ui/mantine-styles.ts';
import { createRoot } from 'react-dom/client';
import { fastestFirst } from './domain/computing.ts';
import { defaultSettings } from './domain/settings.ts';
import { App } from './features/app/App.tsx';
import { fetchPlace } from './features/app/Places.tsx';
import { StartFailed } from './features/app/StartFailed.tsx';
import { AttuneDatabase } from './storage/database.ts';
import { fetchLaterWords, startTranslations } from './ui/i18n/start.ts';
import { listenForIncomingFiles } from './ui/incoming-file.ts';
import { listenForInstallOffer } from './ui/install-offer.ts';
import { createLearner } from './worker/client.ts';
import { createExampleLearner } from './worker/example-client.ts';
import { createImportWorker } from './worker/import-client.ts';
import { requestedBackend } from './worker/requested-backend.ts';
import { readSettings } from './workflows/read-settings.ts';
import type { Services } from './workflows/services.ts';

const services: Services = {
  database: new AttuneDatabase(),
  learner: createLearner({ backend: requestedBackend(location.search) }),
  importer: createImportWorker(),
  examples: createExampleLearner(),
  now: () => Date.now(),
  // Asked each time: an installed app stays open across a flight.
  get timeZone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
  newId: () => crypto.randomUUID(),
  // Below the app's own address, however deep the screen that asks.
  fetchFile: (path) => fetch(`${import.meta.env.BASE_URL}${path}`),
  languages: navigator.languages,
};

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const path = location.pathname.slice(import.meta.env.BASE_URL.length - 1);
  // Where the worker keeps it, it costs nothing even where it turns out that the welcome comes first.
  if (navigator.serviceWorker?.controller) fetchPlace(path);
  try {
    const settings = await readSettings(services);
    if (settings.computing) services.learner.prefer(fastestFirst(settings.computing));
    const isWelcomed = settings.activeProfileId !== null;
    const words = startTranslations(settings.language);
    // Behind the first words, so that these need not wait for them.
    if (isWelcomed) {
      fetchPlace(path);
      fetchLaterWords(settings.language);
    }
    await words;
    root.render(<App services={services} settings={settings} />);
  } catch (error) {
    await startTranslations(defaultSettings(navigator.languages).language);
    root.render(<StartFailed error={error} />);
  }
}

listenForInstallOffer();
listenForIncomingFiles();
void start();
