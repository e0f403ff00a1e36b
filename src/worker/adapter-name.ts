import { isEmulated } from '../domain/computing.ts';

/** The adapter's own description; browsers fill in as much as they think is safe to tell. */
export const nameOfAdapter = ({ description, vendor, architecture, device }: GPUAdapterInfo): string =>
  description || [vendor, architecture, device].filter(Boolean).join(' ');

export const requestAdapter = async (): Promise<GPUAdapter | null> =>
  (await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null;

/** Null where there is no adapter. */
export async function adapterName(): Promise<string | null> {
  const adapter = await requestAdapter().catch(() => null);
  return adapter && nameOfAdapter(adapter.info);
}

/** Whether the GPU is calculated on the processor, which does so better without it. */
export const isEmulation = ({ info }: GPUAdapter): boolean => info.isFallbackAdapter || isEmulated(nameOfAdapter(info));
