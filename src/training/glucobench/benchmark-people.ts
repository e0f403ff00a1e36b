import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import type { Person } from '../corpora/cgm.ts';
import type { PersonQuestion } from '../forecast/forecast-person.ts';
import type { Benchmark } from './benchmarks.ts';
import { gridSegments } from './grid-segments.ts';
import { originSteps } from './origin-steps.ts';

/** One forecast to be judged: the segment's steps, and the place of the origin among them. */
export interface BenchmarkWindow {
  readonly segment: GlucoseSeries;
  readonly step: number;
}

/** A person as the benchmark asks: the question, and what each of its origins is judged by, in the same order. */
export interface BenchmarkPerson {
  readonly person: string;
  readonly question: PersonQuestion;
  readonly windows: readonly BenchmarkWindow[];
}

/** Those of whom at least one window can be judged. */
export function benchmarkPeople(people: readonly Person[], benchmark: Benchmark): BenchmarkPerson[] {
  return people
    .map(({ person, series }) => {
      const segments = gridSegments(series, benchmark);
      const windows = segments.flatMap((segment, index) =>
        originSteps(segment.times.length, benchmark.firstStep).map((step) => ({ name: String(index), segment, step })),
      );
      const history = new Map(segments.map((segment, index) => [String(index), segment]));
      const origins = windows.map(({ name, segment, step }) => ({
        segment: name,
        time: segment.times[step] as number,
      }));
      return { person, question: { history, origins }, windows };
    })
    .filter(({ windows }) => windows.length > 0);
}
