import { type ClarkeZone, clarkeZones } from '../domain/metrics/clarke-zone.ts';
import type { Interval } from './paired-bootstrap.ts';
import { meanOf, type PersonScore, rootMeanSquare } from './score-table.ts';

/** Means over people at one lead time; mg/dL, shares from 0 to 1. */
export interface BriefCell {
  readonly people: number;
  readonly rmse: number;
  readonly mae: number;
  readonly coverageHalf: number;
  readonly coverageNinety: number;
  /** Percent less error than `lastValue`, and than `generic`, over the same people; at 30 and 60 minutes. */
  readonly betterThanLastValue?: Interval;
  readonly betterThanGeneric?: Interval;
}

export interface Cell extends BriefCell {
  /** Mean over the quantiles 5, 25, 50, 75 and 95 %. */
  readonly pinball: number;
  readonly crps: number;
  readonly widthHalf: number;
  readonly widthNinety: number;
  readonly clarke: Readonly<Record<ClarkeZone, number>>;
}

const meanOver = (scores: readonly PersonScore[]) => (sum: (score: PersonScore) => number) =>
  meanOf(scores.map((score) => sum(score) / score.count));

export function briefCellOf(scores: readonly PersonScore[]): BriefCell {
  const mean = meanOver(scores);
  return {
    people: scores.length,
    rmse: meanOf(scores.map(rootMeanSquare)),
    mae: mean((score) => score.absoluteError),
    coverageHalf: mean((score) => score.insideHalf),
    coverageNinety: mean((score) => score.insideNinety),
  };
}

export function cellOf(scores: readonly PersonScore[]): Cell {
  const mean = meanOver(scores);
  return {
    ...briefCellOf(scores),
    pinball: mean((score) => score.pinball),
    crps: mean((score) => score.crps),
    widthHalf: mean((score) => score.widthHalf),
    widthNinety: mean((score) => score.widthNinety),
    clarke: Object.fromEntries(clarkeZones.map((zone) => [zone, mean((score) => score[zone])])) as Cell['clarke'],
  };
}
