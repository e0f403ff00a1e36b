import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
}

/**
 * The most memory that any of the browser's renderers has held since it started, in MB: resident set size, `VmHWM` of
 * Linux. The renderer of the tab runs the page and its workers; the program's own pages in memory count as well. Null on
 * other systems.
 */
export async function peakOfRenderers(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] };
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id));
  return peaks.some((peak) => peak === null) ? null : Math.max(...(peaks as number[]));
}

function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}
