import type { SinusoidReport } from './evidence.ts';
import { linePlot } from './line-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { colours } from './svg.ts';
import { plainTitle } from './words.ts';

const file = 'sinusoid.svg';
/** Two shades of one method for five and ten points would be one to many eyes: the name at the line's end tells them apart. */
const colourOf: Readonly<Record<string, string>> = {
  maml: colours.personal,
  reptile: colours.other,
  fineTuned: colours.quiet,
};

/** On this problem the network that is fine-tuned is no pack. */
const titles: Readonly<Record<string, string>> = { fineTuned: 'Pooled' };

/** The toy problem of the founding article: the learning code does what it did there. */
export function sinusoidSection({ curves, published = [] }: SinusoidReport): Section {
  const steps = Math.max(...curves.map(({ meanSquaredErrors }) => meanSquaredErrors.length));
  const nameOf = ({ method, shots }: { readonly method: string; readonly shots: number }) =>
    `${titles[method] ?? plainTitle(method, { shipped: 'generic' })}, ${shots} points`;
  const others = published.flatMap(({ source, findings }) =>
    findings.map((each) => [nameOf(each), each.steps, each.meanSquaredError, source]),
  );
  return {
    markdown: section(
      'Sinusoid regression',
      'The regression problem of Finn et al. 2017: a sinusoid of unknown amplitude and phase, learned from a few points. Mean squared error on other points of the same sinusoid, over tasks never trained on.',
      image(file, 'Mean squared error by gradient steps'),
      table(
        ['gradient steps', ...Array.from({ length: steps }, (_, step) => String(step))],
        curves.map((curve) => [nameOf(curve), ...curve.meanSquaredErrors.map((error) => error.toFixed(2))]),
      ),
      ...(others.length > 0
        ? [
            'The founding article gives its curve as a picture and no table. What reimplementations of it report:',
            table(['found elsewhere', 'gradient steps', 'mean squared error', 'source'], others),
          ]
        : []),
    ),
    pictures: {
      [file]: linePlot({
        title: 'Sinusoid regression: mean squared error by gradient steps',
        xTitle: 'gradient steps',
        yTitle: 'mean squared error',
        yShows: [0],
        lines: curves.map((curve) => ({
          name: nameOf(curve),
          colour: colourOf[curve.method] ?? colours.generic,
          points: curve.meanSquaredErrors.map((error, step): [number, number] => [step, error]),
        })),
      }),
    },
  };
}
