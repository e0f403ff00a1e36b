import { clarkeZones } from '../../domain/metrics/clarke-zone.ts';
import type { EvaluationReport } from '../report.ts';
import type { Cell } from '../report-cell.ts';
import { mainSupport } from './evidence.ts';
import { type Section, section, table } from './markdown.ts';
import { lengthOf, methodTitle, percent } from './words.ts';

const leads = ['30', '60'] as const;

/** Whole forecasts, not their middle alone; and what acting on them would do. */
export function measuresSection(report: EvaluationReport): Section {
  const support = mainSupport(report);
  const rows = (cells: (cell: Cell) => readonly string[]) =>
    [...report.methods, 'personal'].flatMap((method) => {
      const byLead = leads.flatMap((lead) => support.methods[method]?.[lead] ?? []);
      return byLead.length === leads.length ? [[methodTitle(method, report), ...byLead.flatMap(cells)]] : [];
    });
  const twice = (names: readonly string[]) => leads.flatMap((lead) => names.map((name) => `${name}, ${lead} min`));
  return {
    markdown: section(
      'Other measures',
      `After ${lengthOf(support.supportHours)}, in mg/dL. The pinball loss is the mean over the quantiles 5, 25, 50, 75 and 95 %, the expected value standing for the median. The CRPS is twice the pinball loss integrated over all levels of the quantile function through these five, linear in the normal score and beyond the outer two on the same line. Width is that of the 90 % band.`,
      table(
        ['', ...twice(['MAE', 'pinball', 'CRPS', 'width'])],
        rows(({ mae, pinball, crps, widthNinety }) => [
          mae.toFixed(2),
          pinball.toFixed(2),
          crps.toFixed(2),
          widthNinety.toFixed(0),
        ]),
      ),
      'Clarke error grid (Clarke et al. 1987): A leads to the same treatment, B to none or a harmless one, C overcorrects, D misses a danger, E treats the opposite.',
      table(
        ['', ...twice(['A', 'A + B', 'C', 'D', 'E'])],
        rows(({ clarke }) => [
          percent(clarke.A, 1),
          percent(clarke.A + clarke.B, 1),
          ...clarkeZones.slice(2).map((zone) => percent(clarke[zone], 2)),
        ]),
      ),
    ),
  };
}
