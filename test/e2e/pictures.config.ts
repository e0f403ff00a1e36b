import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** `npm run pictures`: takes the pictures of the README and of the manifest anew, from the app as it is. */
export default defineConfig(config, {
  testMatch: 'pictures.ts',
  reporter: 'list',
  outputDir: '../../test-results/pictures',
});
