import type { Interval } from '../paired-bootstrap.ts';
import type { EvaluationReport } from '../report.ts';

/** How figures and names are written in the evidence. */
export const lengthOf = (hours: number): string => (hours < 24 ? `${hours} h` : `${hours / 24} d`);

export const peopleCount = (people: number): string => `${people} ${people === 1 ? 'person' : 'people'}`;

const titles: Readonly<Record<string, string>> = {
  lastValue: 'Stays as it is',
  personalMean: "The person's own mean",
  ewma: 'Moving average',
  sameTimeYesterday: 'As yesterday at this time',
  kalman: 'Local-level Kalman filter',
  ridge: 'Ridge on own data alone',
  generic: 'Pack, not adapted',
  fineTuned: 'Pack, plain fine-tuning',
  maml: 'MAML',
  fomaml: 'First-order MAML',
  metaSgd: 'Meta-SGD',
  anil: 'ANIL',
  reptile: 'Reptile',
  metaLstm: 'Meta-LSTM',
  proximalMaml: 'Proximal MAML',
  matchingNetwork: 'Matching network',
  ridgeHead: 'Ridge head on the pack',
  r2d2: 'R2-D2',
  alpaca: 'ALPaCA',
  hierarchicalLinear: 'Hierarchical linear model',
};

/** A method's name for a reader, with the one for the code beside it. */
export function methodTitle(method: string, { shipped }: Pick<EvaluationReport, 'shipped'>): string {
  if (method === 'personal') return `**Personal** (\`personal\`: ${titles[shipped] ?? shipped})`;
  return `${titles[method] ?? method} (\`${method}\`)`;
}

/** The name alone, for pictures. */
export const plainTitle = (method: string, { shipped }: Pick<EvaluationReport, 'shipped'>): string =>
  method === 'personal' ? `Personal (${titles[shipped] ?? shipped})` : (titles[method] ?? method);

/** A minus that is one; a figure that is not known is a dash. */
export function signed(value: number | null | undefined, digits = 1): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return '–';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

export const percentGain = (value: number | null | undefined): string => `${signed(value)} %`;

/** Nothing where there is only one person. */
export const between = (interval: Interval | undefined, digits = 1): string =>
  interval && Number.isFinite(interval.low ?? Number.NaN)
    ? `[${signed(interval.low, digits)}, ${signed(interval.high, digits)}]`
    : '';

/** A share from 0 to 1 in percent. */
export const percent = (share: number | null | undefined, digits = 0): string =>
  share === null || share === undefined || !Number.isFinite(share) ? '–' : `${(100 * share).toFixed(digits)} %`;
