import type { HeaderReader } from '../row-reader.ts';
import type { Found } from '../table/findings.ts';
import { parseTableTime } from '../table/table-time.ts';
import { withingsSource } from './source.ts';

interface Span {
  /** Seconds after the row's time. */
  readonly after: number;
  readonly seconds: number;
  readonly amount: number;
}

/** What a file of spans holds, by its name. */
const byFile: readonly (readonly [fileName: RegExp, findings: (spans: readonly Span[]) => Found[]])[] = [
  [/^raw_(bed_|tracker_)?hr/, (spans) => spans.map((span) => sample('heartRate', span, 0))],
  [/^raw_tracker_steps/, (spans) => spans.map((span) => sample('steps', span, span.seconds))],
  [/spo2/, (spans) => [{ kind: 'oxygenSaturation', value: { percent: meanOf(spans) } }]],
];

const sample = (kind: 'heartRate' | 'steps', { after, amount }: Span, seconds: number): Found => ({
  sample: kind,
  amount,
  delay: after * 1000,
  seconds,
});
const meanOf = (spans: readonly Span[]): number => spans.reduce((sum, { amount }) => sum + amount, 0) / spans.length;

/** `raw_hr_hr.csv` and the like: `start,duration,value`, both lists of the same length, `"[60,60]","[61,64]"`. */
export const readSpansHeader: HeaderReader = (header, fileName) => {
  const findings = byFile.find(([name]) => name.test(fileName))?.[1];
  const isOfSpans = header.map((name) => name.toLowerCase()).join() === 'start,duration,value';
  if (!isOfSpans || !(findings !== undefined || /^raw_/.test(fileName))) return null;
  return {
    format: 'withings',
    unit: null,
    columns: 3,
    parseTime: parseTableTime,
    read: ([start = '', durations = '', values = '', ...rest]) => {
      if (findings === undefined) return 'otherKind';
      // A list without quotes is cut at its own commas.
      if (rest.some((field) => field !== '')) return 'brokenRow';
      const spans = spansOf(numbersIn(durations), numbersIn(values));
      return spans.length === 0 ? 'badValue' : { time: start, source: withingsSource, found: findings(spans) };
    },
  };
};

const numbersIn = (list: string): number[] =>
  list
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((text) => (text.trim() === '' ? Number.NaN : Number(text)));

function spansOf(durations: readonly number[], values: readonly number[]): Span[] {
  if (durations.length !== values.length || ![...durations, ...values].every(Number.isFinite)) return [];
  let after = 0;
  return values.map((amount, index) => {
    const seconds = durations[index] as number;
    const span = { after, seconds, amount };
    after += seconds;
    return span;
  });
}
