import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { bundleTable } from './.ci/bundle-table.ts';

/** Nothing comes from elsewhere and nothing goes elsewhere. Why styles may stand inline: docs/decisions/0002. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy travels inside the page, so that it holds on any host. Only in the build: dev injects inline scripts. */
const policyInPage: Plugin = {
  name: 'attune:policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/** Ships the packs under `models/` as they are. In dev the server finds them there by itself. */
const packs: Plugin = {
  name: 'attune:packs',
  apply: 'build',
  generateBundle() {
    for (const entry of readdirSync('models', { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(json|safetensors|md)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      this.emitFile({ type: 'asset', fileName: path.replaceAll('\\', '/'), source: readFileSync(path) });
    }
  },
};

/** What Import reads, by type and by ending: systems know most of these by one of the two only. */
const acceptedFiles = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/json',
  'application/zip',
  'application/xml',
  'text/xml',
  '.csv',
  '.json',
  '.zip',
  '.xml',
  '.fit',
  '.tcx',
  '.gpx',
  '.attune',
];

/** Installable, whole without a network, and renewed only when the person says so. */
const installable = VitePWA({
  registerType: 'prompt',
  injectRegister: 'auto',
  manifest: {
    id: '/',
    name: 'Attune',
    short_name: 'Attune',
    description: 'A health companion that learns one person, on that person’s device.',
    lang: 'en',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#f6f5f2',
    background_color: '#f6f5f2',
    categories: ['health', 'medical', 'lifestyle'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: [
      {
        src: '/screenshots/narrow.png',
        sizes: '780x1688',
        type: 'image/png',
        form_factor: 'narrow',
        label: 'Today, with the next hour ahead',
      },
      {
        src: '/screenshots/wide.png',
        sizes: '1280x800',
        type: 'image/png',
        form_factor: 'wide',
        label: 'The forecast and its track record',
      },
    ],
    file_handlers: [
      {
        action: '/record/import',
        accept: {
          'text/csv': ['.csv', '.tsv', '.txt'],
          'application/json': ['.json', '.ndjson'],
          'application/zip': ['.zip'],
          'application/xml': ['.xml', '.tcx', '.gpx'],
          'application/octet-stream': ['.fit', '.attune', '.db'],
        },
      },
    ],
    share_target: {
      action: '/record/import',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: 'file', accept: acceptedFiles }] },
    },
    shortcuts: [
      { name: 'Log', url: '/?log=1', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
      { name: 'Forecast', url: '/forecast', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    ],
  },
  workbox: {
    importScripts: ['share-target.js'],
    globPatterns: ['**/*.{js,css,html,wasm,json,safetensors,png,svg,webmanifest}', 'models/**/*.md'],
    globIgnores: ['screenshots/**'],
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    navigateFallback: '/index.html',
    cleanupOutdatedCaches: true,
    // The very first visit is already under the worker's control, so that it survives a reload without a network.
    clientsClaim: true,
    inlineWorkboxRuntime: true,
  },
});

/**
 * What is shown first comes in one file each. Divided by who shares what, Today came in some eighty: more time went into
 * fetching them than into reading the record. See docs/decisions/0003.
 */
const chunks = [
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  // Before Today: a first visit fetches this and nothing of the other.
  { name: 'welcome', test: /WelcomeScreen\.tsx$/, priority: 2 },
  {
    name: 'today',
    test: /(TodayScreen|ForecastHero|TodayExpectations|AttentionCards|TodayPlan|QuickLine|SevereWatch)\.tsx$/,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [
    react(),
    policyInPage,
    packs,
    installable,
    bundleTable({ budget: 200 * 1024, forbidden: ['@tensorflow', 'recharts'] }),
  ],
  worker: { format: 'es' },
  // Every browser that can run Attune knows modulepreload.
  build: {
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { host: 'localhost' },
  preview: {
    host: 'localhost',
    port: 4173,
    strictPort: true,
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
});
