/**
 * Every way to forecast that Attune compares, by the field's own names. The simple ones are equals: they may win on a
 * person's own past, and then they are what the app uses.
 */
export const methodNames = [
  // Rules, which learn nothing of other people.
  'lastValue',
  'personalMean',
  'ewma',
  'sameTimeYesterday',
  'kalman',
  'ridge',
  // One network for all.
  'generic',
  'fineTuned',
  // Meta-learned beginnings and rates, adapted by gradient steps.
  'maml',
  'fomaml',
  'metaSgd',
  'anil',
  'reptile',
  'metaLstm',
  'proximalMaml',
  // Meta-learned comparison with one's own past.
  'matchingNetwork',
  // Meta-learned features and priors, solved in closed form.
  'ridgeHead',
  'r2d2',
  'alpaca',
  'hierarchicalLinear',
] as const;

export type MethodName = (typeof methodNames)[number];

const impersonal: ReadonlySet<MethodName> = new Set<MethodName>(['lastValue', 'generic']);

/** Whether the method says something else for every person's past. Its bands then take that person's width too. */
export const isPersonal = (method: MethodName): boolean => !impersonal.has(method);

const rules: ReadonlySet<MethodName> = new Set<MethodName>([
  'lastValue',
  'personalMean',
  'ewma',
  'sameTimeYesterday',
  'kalman',
  'ridge',
]);

/** Whether the method learns nothing of other people. */
export const isRule = (method: MethodName): boolean => rules.has(method);

const stepwise: ReadonlySet<MethodName> = new Set<MethodName>([
  'fineTuned',
  'maml',
  'fomaml',
  'metaSgd',
  'anil',
  'reptile',
  'metaLstm',
  'proximalMaml',
]);

/** Whether the method learns a person step by step, so that its learning can be watched. */
export const learnsInSteps = (method: MethodName): boolean => stepwise.has(method);
