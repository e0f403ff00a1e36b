import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { isPersonal, type MethodName } from '../domain/method.ts';
import { alarmRisk } from '../domain/metrics/alarm-risk.ts';
import type { Watch } from '../domain/metrics/alarm-tally.ts';
import type { LearnedStretch } from './adaptation-method.ts';
import { methodOf } from './adapters/index.ts';
import { stepsOf } from './backtest.ts';
import { bandsOf } from './bands.ts';
import { type HeldBackBlock, leastHours, recordParts } from './held-back-blocks.ts';
import { learnStretches } from './learn-stretches.ts';
import { type JudgedBlock, ownBandScale } from './own-band-scale.ts';
import type { Pack } from './pack.ts';
import { spreadOf } from './predict.ts';

/** How likely a low was at every reading of one stretch, as it would have been said then. */
export interface WatchedBlock extends Watch {
  /** Epoch ms, [from, to). */
  readonly from: number;
  readonly to: number;
}

export type AlarmBacktestOutcome =
  | { readonly ok: true; readonly blocks: readonly WatchedBlock[] }
  | { readonly ok: false; readonly hoursHave: number; readonly hoursNeeded: number };

export interface AlarmBacktestOptions {
  readonly method: MethodName;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void | Promise<void>;
  readonly shouldCancel?: () => boolean;
}

/** Lows are rare: half of the record, two weeks at most, tells of more of them than the three days that methods compete on. */
const heldBack = { share: 0.5, mostHours: 336, mostParts: 7 } as const;

/**
 * The risk of a low at each reading of the newest weeks, stretch by stretch: the method learns from the week before a
 * stretch, and takes its bands from its own errors on the stretches before.
 * @throws Cancelled between steps and stretches
 */
export async function alarmBacktest(
  pack: Pack,
  series: GlucoseSeries,
  { method: name, onProgress, shouldCancel }: AlarmBacktestOptions,
): Promise<AlarmBacktestOutcome> {
  const { hours, blocks } = recordParts(series, heldBack);
  if (hours < leastHours || blocks.length === 0)
    return { ok: false, hoursHave: Math.floor(hours), hoursNeeded: leastHours };
  const work = stepsOf(pack, name) + 1;
  const total = blocks.length * work;
  const watched: WatchedBlock[] = [];
  const judged: JudgedBlock[] = [];
  const learned = await learnStretches(methodOf(name), pack, blocks, {
    onStep: (block, done) => onProgress?.({ done: block * work + Math.min(done, work - 1), total }),
    onStretch: (block) => onProgress?.({ done: (block + 1) * work, total }),
    ...(shouldCancel && { shouldCancel }),
  });
  for (const [index, block] of blocks.entries()) {
    const { change } = learned[index] as LearnedStretch;
    const prediction = { change, spread: await spreadOf(pack, block.heldBack) };
    const bandScale = isPersonal(name) ? await ownBandScale(pack, name, judged, block.support.windows) : undefined;
    watched.push(
      risksOf(block, (window, level) =>
        bandsOf(pack.manifest, name, prediction, { window, level, ...(bandScale && { bandScale }) }),
      ),
    );
    judged.push({ windows: block.heldBack, change, hours: block.hours });
  }
  return { ok: true, blocks: watched };
}

function risksOf(
  { from, to, heldBack: { origins, levels } }: HeldBackBlock,
  bands: (window: number, level: number) => ReturnType<typeof bandsOf>,
): WatchedBlock {
  const risks = levels.map((level, window) => alarmRisk(bands(window, level), 'low'));
  return { from, to, origins, levels, risks };
}
