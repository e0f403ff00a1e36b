import { table } from '../evidence/markdown.ts';
import { between, percent, percentGain } from '../evidence/words.ts';
import type { ExampleCell, ExampleReport, ExampleSupport } from './example-report.ts';

const titles: Readonly<Record<string, string>> = {
  unchanged: 'No change',
  lastValue: 'As the last time',
  personalMean: "The person's own mean, shrunk",
  ewma: 'Moving average',
  kalman: 'Local-level Kalman filter',
  ridge: 'Ridge on own data alone',
  generic: 'One linear model for all',
  hierarchicalLinear: 'Hierarchical linear model',
  driftingLinear: 'Hierarchical linear model that drifts',
  namedLinear: 'Hierarchical linear model that knows meals by their names',
  net: 'One network for all',
  maml: 'MAML',
  ownChoice: 'What the app chooses for the person',
};

/** A method's name for a reader, with the one for the code beside it. */
export const exampleMethodTitle = (name: string, shipped: string): string =>
  name === 'personal' ? `**Personal** (\`${shipped}\`)` : `${titles[name] ?? name} (\`${name}\`)`;

/** As many digits as a unit's size asks for. */
export const figure = (value: number): string =>
  value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);

/** RMSE of every method by own examples; one target. */
export function errorTable(
  { shipped }: ExampleReport,
  { name, unit, supports }: ExampleReport['targets'][number],
): string {
  const methods = Object.keys(supports[0]?.methods ?? {});
  return table(
    [`${name}: RMSE in ${unit}`, ...supports.map(({ learned, people }) => `from ${learned} own (${people} people)`)],
    methods.map((method) => [
      exampleMethodTitle(method, shipped),
      ...supports.map(({ methods: cells }) => figure((cells[method] as ExampleCell).rmse)),
    ]),
  );
}

const gain = (cell: ExampleCell | undefined, of: 'betterThanGeneric' | 'betterThanRule'): string =>
  cell?.[of] ? `${percentGain(cell[of].estimate)} ${between(cell[of])}` : '–';

/** What `personal` gains, and how its bands cover; one target. */
export function gainTable({ name, supports }: ExampleReport['targets'][number]): string {
  return table(
    [`${name}: personal`, ...supports.map(({ learned }) => `from ${learned} own`)],
    [
      ['against one model for all', ...supports.map(({ methods }) => gain(methods.personal, 'betterThanGeneric'))],
      [
        'against the best simple rule',
        ...supports.map(
          ({ methods, bestRule }: ExampleSupport) => `${gain(methods.personal, 'betterThanRule')} (\`${bestRule}\`)`,
        ),
      ],
      [
        '50, 80 and 90 % bands cover',
        ...supports.map(({ methods: { personal } }) =>
          [personal?.covers.half, personal?.covers.eighty, personal?.covers.ninety]
            .map((share) => percent(share))
            .join(', '),
        ),
      ],
    ],
  );
}
