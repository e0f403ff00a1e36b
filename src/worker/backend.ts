/**
 * Chooses what computes: WebGPU where there is an adapter, else WebAssembly, else plain JavaScript. A backend is
 * accepted only if its gradients are right. The code of a backend is loaded when its turn comes, so that a device
 * with WebGPU never downloads the others.
 */
import { removeBackend } from '@tensorflow/tfjs-core';
import { gradientsAreRight } from '../learning/self-test.ts';
import { LearnerError } from './learner-error.ts';
import type { BackendName, BackendReport, PassedOver, StartOptions } from './protocol.ts';

/** A device that computes behind the back of the thread; a backend without one computes at once. */
export interface BackendDevice {
  /** Resolves with the reason when the device is lost. */
  readonly lost?: Promise<string>;
  /** Resolves when what was handed to the device so far is done. */
  readonly settled?: () => Promise<void>;
}

/** A backend that is set as the one in use. */
export interface OpenBackend extends BackendDevice {
  /** The GPU adapter's own description. */
  readonly adapter?: string;
}

export interface ChosenBackend extends BackendDevice {
  readonly report: BackendReport;
}

/** The way into one backend: sets it as the one in use, or null where this device does not have it. */
export interface BackendEntrance {
  readonly name: BackendName;
  readonly open: () => Promise<OpenBackend | null>;
  readonly close: () => void;
}

/** In order of preference. */
const entrances: readonly BackendEntrance[] = [
  {
    name: 'webgpu',
    open: async () =>
      (await navigator.gpu?.requestAdapter()) ? (await import('./backends/webgpu.ts')).openWebGpu() : null,
    close: () => removeBackend('webgpu'),
  },
  {
    name: 'wasm',
    open: async () => (await import('./backends/wasm.ts')).openWasm(),
    close: () => removeBackend('wasm'),
  },
  {
    name: 'cpu',
    open: async () => (await import('./backends/cpu.ts')).openCpu(),
    close: () => removeBackend('cpu'),
  },
];

export interface BackendChoice {
  readonly entrances: readonly BackendEntrance[];
  /** Whether the backend in use computes gradients that can be trusted. */
  readonly selfTest: () => Promise<boolean>;
}

export async function chooseBackend(
  { backend: only, lost }: StartOptions,
  choice: BackendChoice = { entrances, selfTest: gradientsAreRight },
): Promise<ChosenBackend> {
  const passedOver: PassedOver[] = [];
  for (const entrance of choice.entrances) {
    const { name } = entrance;
    if (only !== undefined && name !== only) continue;
    const verdict = lost.includes(name) ? 'deviceLost' : await tryBackend(entrance, choice.selfTest);
    if (typeof verdict === 'object') {
      const { adapter, ...device } = verdict;
      return { report: { backend: name, ...(adapter && { adapter }), passedOver }, ...device };
    }
    passedOver.push({ backend: name, reason: verdict });
  }
  const tried = passedOver.map(({ backend, reason }) => `${backend} ${reason}`).join(', ');
  throw new LearnerError('noBackend', `no backend computes here: ${tried}`);
}

async function tryBackend(
  { open, close }: BackendEntrance,
  selfTest: () => Promise<boolean>,
): Promise<OpenBackend | PassedOver['reason']> {
  const opened = await open().catch(() => null);
  if (!opened) return 'unavailable';
  const lost = opened.lost?.then(() => 'deviceLost' as const);
  const verdict = await Promise.race([selfTest(), ...(lost ? [lost] : [])]);
  if (verdict === true) return opened;
  close();
  return verdict === false ? 'wrongGradients' : verdict;
}
