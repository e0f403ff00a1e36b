import type { EnsembleCell, EnsembleReport } from '../ensemble/ensemble-report.ts';
import { list, type Section, section, table } from './markdown.ts';
import { between, lengthOf, signed } from './words.ts';

const names = {
  single: 'One model, as shipped',
  widened: 'Bands widened by the ensemble',
  averaged: 'Mean of the ensemble',
} as const;

const rowsOf = ({ supportHours, leadMinutes, people, figures }: EnsembleCell) =>
  (Object.keys(names) as (keyof typeof names)[]).map((variant) => {
    const { rmse, pinball, insideHalf, insideNinety, widthNinety } = figures[variant];
    return [
      `${lengthOf(supportHours)}, ${leadMinutes} min, ${people} people`,
      names[variant],
      rmse.toFixed(2),
      pinball.toFixed(3),
      `${(100 * insideHalf).toFixed(1)} %`,
      `${(100 * insideNinety).toFixed(1)} %`,
      widthNinety.toFixed(1),
    ];
  });

/** Whether many resampled models of one person make better bands than one. */
export function ensembleSection({ replicas, placingPeople, weights, cells }: EnsembleReport): Section {
  const clear = cells.flatMap((cell) =>
    (['widened', 'averaged'] as const).flatMap((variant) => {
      const { estimate, low, high } = cell.gains[variant].pinball;
      return low > 0 || high < 0 ? [{ cell, variant, estimate, interval: { estimate, low, high } }] : [];
    }),
  );
  const largest = Math.max(
    ...cells.flatMap(({ gains }) => Object.values(gains).map((gain) => Math.abs(gain.pinball.estimate))),
  );
  return {
    markdown: section(
      'Bands from an ensemble',
      `Does it help to adapt ${replicas} models of one person, each to a resample of the support (blocks of three hours drawn with replacement), and to let the bands follow how much they differ? Bands of all three kinds are placed on ${placingPeople} metaValidation people in the same way and judged on metaTest people; the variance between members counts ${weights.widened} times where it widens the bands of the one model, and ${weights.averaged} times around the ensemble's mean, as the pinball loss of metaValidation people had it.`,
      table(
        ['support, lead time', 'bands', 'RMSE', 'pinball loss', '50 % covers', '90 % covers', 'width of 90 %'],
        cells.flatMap(rowsOf),
      ),
      `The pinball loss changes by at most ${largest.toFixed(2)} %. What a person's readings leave open about the last layer is small beside what nobody can foresee of the next hour, and the width of a person's bands already follows that person's own errors. The app keeps the bands of one model.`,
      ...(clear.length > 0
        ? [
            'Where the interval over people leaves zero out:',
            list(
              clear.map(
                ({ cell, variant, estimate, interval }) =>
                  `${names[variant]}, ${lengthOf(cell.supportHours)}, ${cell.leadMinutes} min: ${signed(estimate, 2)} % ${between(interval, 2)} less pinball loss than one model.`,
              ),
            ),
          ]
        : []),
    ),
    pictures: {},
  };
}
