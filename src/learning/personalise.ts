import { type Comparison, closestFirst, type MethodErrors } from '../domain/comparison.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { isPersonal, type MethodName } from '../domain/method.ts';
import type { AdaptationWatch } from './adaptation-watch.ts';
import { methodOf } from './adapters/index.ts';
import { allNumbers } from './all-numbers.ts';
import { backtest, backtestWork, stepsOf } from './backtest.ts';
import { bandCoverage } from './band-coverage.ts';
import { usualCandidates } from './candidates.ts';
import type { Adapted } from './forecast-glucose.ts';
import { type HeldBackBlock, leastHours, recordParts } from './held-back-blocks.ts';
import { methodError } from './method-error.ts';
import { type JudgedBlock, ownBandScale } from './own-band-scale.ts';
import type { Pack } from './pack.ts';
import { spreadOf } from './predict.ts';

export interface PersonalisationProgress {
  readonly stage: 'windows' | 'comparing' | 'refitting';
  readonly done: number;
  readonly total: number;
}

/** What was learned of a person, and by what. */
export interface AdaptedBy extends Adapted {
  readonly method: MethodName;
}

export interface Personalisation {
  /** Learned from the newest week, held-back hours included. Null where what won learns nothing of a person. */
  readonly adapted: AdaptedBy | null;
  /** Of the newest week. */
  readonly supportWindows: number;
  readonly supportHours: number;
  /** Hours of the whole record that readings stand for. */
  readonly recordHours: number;
  readonly comparison: Comparison;
}

export type PersonalisationOutcome =
  | { readonly ok: true; readonly value: Personalisation }
  | { readonly ok: false; readonly hoursHave: number; readonly hoursNeeded: number };

export interface PersonalisationOptions {
  /** Methods to compare; "stays as it is" and the generic network are always among them. */
  readonly candidates?: readonly MethodName[];
  readonly onProgress?: (progress: PersonalisationProgress) => void | Promise<void>;
  readonly shouldCancel?: () => boolean;
}

/**
 * The whole procedure on one person's record: compare the candidates on the newest hours, block by block, each having
 * learned only from what lies before; then let the winner learn once more from everything.
 * @throws Cancelled between steps and methods
 */
export async function personalise(
  pack: Pack,
  series: GlucoseSeries,
  { candidates = usualCandidates(pack.manifest), onProgress, shouldCancel }: PersonalisationOptions = {},
): Promise<PersonalisationOutcome> {
  const names: MethodName[] = [...new Set<MethodName>(['lastValue', 'generic', ...candidates])];
  const { hours, blocks, everything } = recordParts(series);
  const comparing = backtestWork(pack, names, blocks.length);
  // The winner is not known yet: there is as much left to do as the longest candidate takes.
  const refitting = Math.max(...names.map((name) => stepsOf(pack, name)));
  const total = 1 + comparing + refitting + 1;
  const report = (stage: PersonalisationProgress['stage'], done: number) => onProgress?.({ stage, done, total });
  await report('windows', 0);
  const newest = blocks.at(-1);
  if (hours < leastHours || !newest) return { ok: false, hoursHave: Math.floor(hours), hoursNeeded: leastHours };

  await report('comparing', 1);
  const { expected, leftOut } = await backtest(pack, names, blocks, {
    onProgress: (done) => report('comparing', 1 + done),
    ...(shouldCancel && { shouldCancel }),
  });
  const judged = (name: MethodName): JudgedBlock[] =>
    blocks.map(({ heldBack, hours: ofBlock }, index) => ({
      windows: heldBack,
      change: expected.get(name)?.[index] as Float32Array,
      hours: ofBlock,
    }));
  const errors = Object.fromEntries(
    [...expected.keys()].map((name) => [name, methodError(judged(name))]),
  ) as unknown as MethodErrors;
  const winner = closestFirst(errors)[0] as MethodName;
  const comparison: Comparison = {
    heldBackFrom: (blocks[0] as HeldBackBlock).from,
    heldBackTo: newest.to - 1,
    blocks: blocks.length,
    origins: blocks.reduce((sum, { heldBack }) => sum + heldBack.count, 0),
    errors,
    leftOut,
    coverage: await coverageOnNewest(pack, winner, judged(winner), newest),
    winner,
  };

  const watch: AdaptationWatch = {
    onStep: (done) => report('refitting', 1 + comparing + Math.min(done, refitting)),
    ...(shouldCancel && { shouldCancel }),
  };
  const adapted = isPersonal(winner)
    ? {
        method: winner,
        parameters: allNumbers(await methodOf(winner).adapt(pack, everything, watch)),
        bandScale: await ownBandScale(pack, winner, judged(winner), everything.windows),
      }
    : null;
  await report('refitting', total);
  const { windows, hours: supportHours } = everything;
  return {
    ok: true,
    value: { adapted, supportWindows: windows.count, supportHours, recordHours: hours, comparison },
  };
}

/** How much of the newest block fell inside the winner's bands, their widths set by what lies before it alone. */
async function coverageOnNewest(
  pack: Pack,
  winner: MethodName,
  judged: readonly JudgedBlock[],
  { support, heldBack }: HeldBackBlock,
): Promise<Comparison['coverage']> {
  const { change } = judged.at(-1) as JudgedBlock;
  const prediction = { change, spread: await spreadOf(pack, heldBack) };
  const bandScale = isPersonal(winner)
    ? await ownBandScale(pack, winner, judged.slice(0, -1), support.windows)
    : undefined;
  return bandCoverage(pack.manifest, winner, prediction, { windows: heldBack, bandScale });
}
