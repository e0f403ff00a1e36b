import { defineConfig } from '@playwright/test';
import { withWebGpu } from './browser.ts';

const port = Number(process.env.ATTUNE_E2E_PORT ?? 4174);
const results = '../../test-results';

/** Runs against the build in `dist`, served as `npm start` serves it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${results}/e2e`,
  reporter: [['list'], ['json', { outputFile: `${results}/e2e.json` }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Both cores may be busy with a WebGPU that is calculated on the processor.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: withWebGpu,
    locale: 'en-GB',
    // No clock changes here: a file of local times means the same instants on every day of the year.
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${port}`,
    cwd: '../..',
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
