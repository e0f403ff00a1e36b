/**
 * Chooses what computes: the fastest, as it was measured on this device; before that WebGPU where there is an adapter, else
 * WebAssembly, else plain JavaScript. A backend is accepted only if its gradients are right. The code of a backend is loaded
 * when its turn comes, so that a device with WebGPU never downloads the others.
 */
import { removeBackend } from '@tensorflow/tfjs-core';
import { backendNames } from '../domain/computing.ts';
import { gradientsAreRight } from '../learning/self-test.ts';
import { isEmulation, requestAdapter } from './adapter-name.ts';
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

const entrances: readonly BackendEntrance[] = [
  {
    name: 'webgpu',
    open: async () => ((await requestAdapter()) ? (await import('./backends/webgpu.ts')).openWebGpu() : null),
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
  /** In which order they are tried where nothing was measured; as they stand unless told. */
  readonly usualOrder?: () => Promise<readonly BackendName[]>;
  /** Whether the backend in use computes gradients that can be trusted. */
  readonly selfTest: () => Promise<boolean>;
}

/** A GPU first, but an emulated one last. */
async function usualOrder(): Promise<readonly BackendName[]> {
  const adapter = await requestAdapter().catch(() => null);
  return adapter && isEmulation(adapter) ? ['wasm', 'cpu', 'webgpu'] : backendNames;
}

export async function chooseBackend(
  { backend: only, order, lost }: StartOptions,
  choice: BackendChoice = { entrances, usualOrder, selfTest: gradientsAreRight },
): Promise<ChosenBackend> {
  const passedOver: PassedOver[] = [];
  const wanted = only ? [only] : (order ?? (await choice.usualOrder?.()));
  const inOrder = wanted
    ? wanted.flatMap((name) => choice.entrances.filter((entrance) => entrance.name === name))
    : choice.entrances;
  for (const entrance of inOrder) {
    const { name } = entrance;
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
