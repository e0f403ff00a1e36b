import { cellOf } from '../forecast/csv-table.ts';
import type { ExamplePackConfiguration } from './example-pack-configuration.ts';
import type { ScoredPerson } from './scored-forecasts.ts';

const columns = 'dataset,person,method,time,target,learned,actual,predicted,q05,q10,q25,q75,q90,q95';

/** Every forecast of everybody left out, one line each, in the target's unit; times are the person's wall clock. */
export function examplePredictions(scored: readonly ScoredPerson[], { layout }: ExamplePackConfiguration): string {
  const lines = scored.flatMap(({ person: { dataset, person, examples }, forecasts }) =>
    [...forecasts].flatMap(([method, each]) =>
      each.map(({ index, target, learned, actual, mean, half, eighty, ninety }) => {
        const time = new Date(examples.times[index] as number).toISOString().slice(0, 19).replace('T', ' ');
        const values = [
          actual,
          mean,
          mean - ninety,
          mean - eighty,
          mean - half,
          mean + half,
          mean + eighty,
          mean + ninety,
        ];
        const whose = [cellOf(dataset), cellOf(person), method, time, cellOf(layout.targets[target]?.name ?? '')];
        return [...whose, learned, ...values.map((value) => value.toFixed(3))].join(',');
      }),
    ),
  );
  return `${[columns, ...lines].join('\n')}\n`;
}
