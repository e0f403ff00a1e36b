import type { LaunchOptions } from '@playwright/test';
import { provideChromium } from './chromium.ts';

const chromium = provideChromium();

/** Nothing of the browser itself goes out, so that what goes out is the app's. */
const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

const launch = (flags: readonly string[]): LaunchOptions => ({
  executablePath: chromium.executablePath,
  env: { ...process.env, ...chromium.env } as Record<string, string>,
  args: [...quiet, ...flags],
});

/** WebGPU through SwiftShader where there is no GPU. */
export const withWebGpu = launch(['--enable-unsafe-webgpu']);
export const withoutWebGpu = launch(['--disable-features=WebGPU,WebGPUService']);
