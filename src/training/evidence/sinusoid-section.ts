import type { SinusoidReport } from './evidence.ts';
import { linePlot } from './line-plot.ts';
import { image, type Section, section, table } from './markdown.ts';
import { colours } from './svg.ts';
import { plainTitle } from './words.ts';

const file = 'sinusoid.svg';
const lineColours = [colours.personal, colours.generic, colours.other, colours.quiet];

/** The toy problem of the founding article: the learning code does what it did there. */
export function sinusoidSection({ curves }: SinusoidReport): Section {
  const steps = Math.max(...curves.map(({ meanSquaredErrors }) => meanSquaredErrors.length));
  const nameOf = ({ method, shots }: SinusoidReport['curves'][number]) =>
    `${plainTitle(method, { shipped: 'generic' })}, ${shots} points`;
  return {
    markdown: section(
      'Sinusoid regression',
      'The regression problem of Finn et al. 2017: a sinusoid of unknown amplitude and phase, learned from a few points. Mean squared error on other points of the same sinusoid, over tasks never trained on.',
      image(file, 'Mean squared error by gradient steps'),
      table(
        ['gradient steps', ...Array.from({ length: steps }, (_, step) => String(step))],
        curves.map((curve) => [nameOf(curve), ...curve.meanSquaredErrors.map((error) => error.toFixed(2))]),
      ),
    ),
    pictures: {
      [file]: linePlot({
        title: 'Sinusoid regression: mean squared error by gradient steps',
        xTitle: 'gradient steps',
        yTitle: 'mean squared error',
        yShows: [0],
        lines: curves.map((curve, index) => ({
          name: nameOf(curve),
          colour: lineColours[index % lineColours.length] as string,
          points: curve.meanSquaredErrors.map((error, step): [number, number] => [step, error]),
        })),
      }),
    },
  };
}
