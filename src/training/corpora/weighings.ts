import { join } from 'node:path';
import type { Weighing } from '../../domain/examples/weight.ts';
import { corpusNames, corpusText, csvRows, dayFirstWallClock, monthFirstWallClock, numberIn } from './files.ts';

export interface Weigher {
  readonly dataset: string;
  readonly person: string;
  readonly weighings: readonly Weighing[];
}

const possible = ({ time, kilograms }: Weighing): boolean => Number.isFinite(time) && kilograms > 0;

/** What people of pmdata reported of themselves, in whole kilograms mostly; `date` is the day it is of. */
export function readPmdataWeighings(folder: string): Weigher[] {
  const root = join(folder, 'pmdata');
  return corpusNames(root).map((person) => ({
    dataset: 'pmdata',
    person,
    weighings: csvRows(corpusText(join(root, person), 'reporting.csv') ?? '')
      .map((row) => ({ time: dayFirstWallClock(row.date ?? ''), utcOffset: 0, kilograms: numberIn(row.weight) }))
      .filter(possible),
  }));
}

/** Scales of people of fitbit, and what they typed in. */
export function readFitbitWeighings(folder: string): Weigher[] {
  const people = new Map<string, Weighing[]>();
  for (const span of ['2016-03-12_04-11', '2016-04-12_05-12'])
    for (const row of csvRows(corpusText(join(folder, 'fitbit'), `${span}_weightLogInfo_merged.csv`) ?? '')) {
      const weighing = {
        time: monthFirstWallClock(row.Date ?? ''),
        utcOffset: 0,
        kilograms: numberIn(row.WeightKg),
      };
      if (possible(weighing)) people.set(row.Id ?? '', [...(people.get(row.Id ?? '') ?? []), weighing]);
    }
  return [...people].map(([person, weighings]) => ({ dataset: 'fitbit', person, weighings }));
}
