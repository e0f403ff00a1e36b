import type { MethodError } from '../domain/comparison.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import { learnsInSteps, type MethodName, methodNames } from '../domain/method.ts';
import { methodOf } from './adapters/index.ts';
import { stepsOf } from './backtest.ts';
import { leastHours, recordParts } from './held-back-blocks.ts';
import { methodError } from './method-error.ts';
import type { Pack, PackManifest } from './pack.ts';

/** How far off a method is after so many steps; none is where it begins, before it has learned anything of the person. */
export interface TraceStep {
  readonly step: number;
  /** On the windows it learns from. */
  readonly support: MethodError;
  /** On the hours after them, which it never sees. */
  readonly heldBack: MethodError;
}

export interface Trace {
  readonly method: MethodName;
  readonly steps: readonly TraceStep[];
  readonly supportWindows: number;
  readonly heldBackWindows: number;
}

export type TraceOutcome =
  | { readonly ok: true; readonly value: Trace }
  | { readonly ok: false; readonly hoursHave: number; readonly hoursNeeded: number };

export interface TraceOptions {
  /** One that learns in steps. */
  readonly method?: MethodName;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void | Promise<void>;
  readonly shouldCancel?: () => boolean;
}

/** The pack's own method where it learns in steps, else the last of those it holds that do. */
export function tracedByDefault({ shipped, methods }: PackManifest): MethodName {
  if (learnsInSteps(shipped)) return shipped;
  const found = methodNames.findLast((name) => name in methods && learnsInSteps(name));
  if (!found) throw new RangeError('the pack holds no method that learns in steps');
  return found;
}

/**
 * The inner loop of one method on one person's record, step by step: the error on what it learns from and on the newest
 * hours, held back.
 * @throws Cancelled between steps
 */
export async function traceLearning(
  pack: Pack,
  series: GlucoseSeries,
  { method: name = tracedByDefault(pack.manifest), onProgress, shouldCancel }: TraceOptions = {},
): Promise<TraceOutcome> {
  if (!learnsInSteps(name)) throw new RangeError(`the method ${name} does not learn in steps`);
  const method = methodOf(name);
  const { hours, blocks } = recordParts(series, { mostParts: 1 });
  const [block] = blocks;
  if (hours < leastHours || !block) return { ok: false, hoursHave: Math.floor(hours), hoursNeeded: leastHours };
  const { support, heldBack } = block;
  const total = stepsOf(pack, name) + 1;
  const errorOn = async (windows: Windows, adapted: Float32Array) =>
    methodError([{ windows, change: await method.predict(pack, adapted, windows) }]);
  const steps: TraceStep[] = [];
  const look = async (step: number, adapted: Float32Array) => {
    steps.push({
      step,
      support: await errorOn(support.windows, adapted),
      heldBack: await errorOn(heldBack, adapted),
    });
    await onProgress?.({ done: Math.min(step + 1, total), total });
  };
  await look(0, await method.adapt(withoutSteps(pack, name), support, { stepwise: true }));
  await method.adapt(pack, support, {
    stepwise: true,
    onStep: async (done, snapshot) => look(done, await snapshot()),
    ...(shouldCancel && { shouldCancel }),
  });
  return {
    ok: true,
    value: { method: name, steps, supportWindows: support.windows.count, heldBackWindows: heldBack.count },
  };
}

/** The same pack, whose method takes no step: it stays where it begins. */
const withoutSteps = ({ manifest, weights }: Pack, name: MethodName): Pack => ({
  weights,
  manifest: {
    ...manifest,
    methods: { ...manifest.methods, [name]: { ...manifest.methods[name], innerSteps: 0 } },
  },
});
