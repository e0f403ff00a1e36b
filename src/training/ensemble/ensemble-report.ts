import type { Pack } from '../../learning/pack.ts';
import { seededRandom } from '../../learning/random.ts';
import { type Interval, improvement } from '../paired-bootstrap.ts';
import { meanOf, type PersonScore, rootMeanSquare, ScoreTable } from '../score-table.ts';
import { bandsUnder, factorsOf, type Prepared, replicas } from './ensemble-bands.ts';
import type { EnsembleUse } from './ensemble-forecast.ts';

export const ensembleSupports: readonly number[] = [24, 72, 168];
const leads = [30, 60] as const;

export const ensembleVariants = ['single', 'widened', 'averaged'] as const;
export type EnsembleVariant = (typeof ensembleVariants)[number];

/** The same way of placing the bands for all three: only what they are placed around, and by what, differs. */
const usesOf: Readonly<Record<EnsembleVariant, readonly EnsembleUse[]>> = {
  single: [{ weight: 0, centre: 'change' }],
  widened: [1, 4, 16, 64].map((weight) => ({ weight, centre: 'change' })),
  averaged: [0, 1, 4, 16, 64].map((weight) => ({ weight, centre: 'mean' })),
};

/** Of people at one support and lead time, mg/dL; means over people. */
export interface EnsembleFigures {
  readonly rmse: number;
  readonly pinball: number;
  readonly insideHalf: number;
  readonly insideNinety: number;
  readonly widthNinety: number;
}

export interface EnsembleCell {
  readonly supportHours: number;
  readonly leadMinutes: number;
  readonly people: number;
  readonly figures: Readonly<Record<EnsembleVariant, EnsembleFigures>>;
  /** Percent less than the single model, 95 % over people. */
  readonly gains: Readonly<
    Record<Exclude<EnsembleVariant, 'single'>, { readonly pinball: Interval; readonly widthNinety: Interval }>
  >;
}

export interface EnsembleReport {
  readonly pack: string;
  readonly replicas: number;
  readonly placingPeople: number;
  /** What the variance between members counts for, chosen by the pinball loss of the people whom the bands are placed on. */
  readonly weights: Readonly<Record<EnsembleVariant, number>>;
  readonly cells: readonly EnsembleCell[];
}

interface Groups {
  /** Whom the weights and the quantiles are placed on: metaValidation. */
  readonly placing: readonly Prepared[];
  /** metaTest. */
  readonly judging: readonly Prepared[];
}

const perPerson = (score: PersonScore) => ({
  rmse: rootMeanSquare(score),
  pinball: score.pinball / score.count,
  insideHalf: score.insideHalf / score.count,
  insideNinety: score.insideNinety / score.count,
  widthNinety: score.widthNinety / score.count,
});

/** Bands of one model and of the ensemble, placed on one half of the people and judged on the other. */
export function ensembleReport(pack: Pack, { placing, judging }: Groups): EnsembleReport {
  const chosen = Object.fromEntries(
    ensembleVariants.map((variant) => {
      const tried = usesOf[variant].map((use) => {
        const factors = factorsOf(placing, use);
        const pinball = pinballOf(scoresOf(pack, placing, { use, factors }), pack);
        return { use, factors, pinball };
      });
      return [variant, tried.reduce((best, each) => (each.pinball < best.pinball ? each : best))];
    }),
  ) as unknown as Record<EnsembleVariant, { use: EnsembleUse; factors: ReturnType<typeof factorsOf> }>;
  const tables = Object.fromEntries(
    ensembleVariants.map((variant) => [variant, scoresOf(pack, judging, chosen[variant])]),
  ) as Record<EnsembleVariant, ScoreTable>;
  return {
    pack: pack.manifest.id,
    replicas,
    placingPeople: new Set(placing.map(({ each }) => `${each.dataset}/${each.person}`)).size,
    weights: Object.fromEntries(
      ensembleVariants.map((variant) => [variant, chosen[variant].use.weight]),
    ) as EnsembleReport['weights'],
    cells: ensembleSupports.flatMap((supportHours) =>
      leads.map((leadMinutes) => cellOf(pack, tables, { supportHours, leadMinutes })),
    ),
  };
}

function scoresOf(pack: Pack, people: readonly Prepared[], bands: Parameters<typeof bandsUnder>[2]): ScoreTable {
  const table = new ScoreTable();
  for (const each of people) table.add(bandsUnder(pack, each, bands));
  return table;
}

/** Mean over supports, lead times and people. */
const pinballOf = (table: ScoreTable, { manifest: { shipped } }: Pack): number =>
  meanOf(
    ensembleSupports.flatMap((hours) =>
      leads.map((lead) =>
        meanOf([...table.people(hours, shipped, lead).values()].map((score) => perPerson(score).pinball)),
      ),
    ),
  );

function cellOf(
  { manifest: { shipped } }: Pack,
  tables: Readonly<Record<EnsembleVariant, ScoreTable>>,
  { supportHours, leadMinutes }: { readonly supportHours: number; readonly leadMinutes: number },
): EnsembleCell {
  const people = (variant: EnsembleVariant) => [...tables[variant].people(supportHours, shipped, leadMinutes).values()];
  const own = Object.fromEntries(
    ensembleVariants.map((variant) => [variant, people(variant).map(perPerson)]),
  ) as Record<EnsembleVariant, EnsembleFigures[]>;
  const figures = Object.fromEntries(
    ensembleVariants.map((variant) => {
      const mean = (of: keyof EnsembleFigures) => meanOf(own[variant].map((each) => each[of]));
      return [
        variant,
        {
          rmse: mean('rmse'),
          pinball: mean('pinball'),
          insideHalf: mean('insideHalf'),
          insideNinety: mean('insideNinety'),
          widthNinety: mean('widthNinety'),
        },
      ];
    }),
  ) as EnsembleCell['figures'];
  const gain = (variant: EnsembleVariant, of: keyof EnsembleFigures) =>
    improvement(
      own.single.map((single, index) => ({
        baseline: single[of],
        method: (own[variant][index] as EnsembleFigures)[of],
      })),
      seededRandom(1),
    );
  const gains = (variant: Exclude<EnsembleVariant, 'single'>) => ({
    pinball: gain(variant, 'pinball'),
    widthNinety: gain(variant, 'widthNinety'),
  });
  return {
    supportHours,
    leadMinutes,
    people: own.single.length,
    figures,
    gains: { widened: gains('widened'), averaged: gains('averaged') },
  };
}
