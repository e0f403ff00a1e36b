/** Simple rules without a network; of other people they know a setting or two at most. */
const ruleNames = ['lastValue', 'personalMean', 'ewma', 'sameTimeYesterday', 'kalman', 'ridge'] as const;

/** Methods that learn a person by gradient steps: from the one network for all, or from a meta-learned beginning. */
const stepwiseNames = [
  'fineTuned',
  'maml',
  'fomaml',
  'metaSgd',
  'anil',
  'reptile',
  'metaLstm',
  'proximalMaml',
] as const;

/**
 * Every way to forecast that Attune compares, by the field's own names. The simple ones are equals: they may win on a
 * person's own past, and then they are what the app uses.
 */
export const methodNames = [
  ...ruleNames,
  // One network for all.
  'generic',
  ...stepwiseNames,
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

const rules: ReadonlySet<MethodName> = new Set(ruleNames);

/** Whether the method is a simple rule, without a network. */
export const isRule = (method: MethodName): boolean => rules.has(method);

const stepwise: ReadonlySet<MethodName> = new Set(stepwiseNames);

/** Whether the method learns a person step by step, so that its learning can be watched. */
export const learnsInSteps = (method: MethodName): boolean => stepwise.has(method);
