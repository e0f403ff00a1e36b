/**
 * Every way to forecast an example that Attune compares. The first four know of other people a setting or two; `generic`
 * is one linear model for all; the others begin from people and become one person's.
 */
export const exampleMethodNames = [
  'unchanged',
  'lastValue',
  'personalMean',
  'ewma',
  'kalman',
  'ridge',
  'generic',
  'hierarchicalLinear',
  'driftingLinear',
  'namedLinear',
  'net',
  'maml',
] as const;

export type ExampleMethodName = (typeof exampleMethodNames)[number];

const rules: ReadonlySet<ExampleMethodName> = new Set(['unchanged', 'lastValue', 'personalMean', 'ewma', 'kalman']);

/** Whether the method is a simple rule that looks at nothing but earlier outcomes. */
export const isExampleRule = (name: ExampleMethodName): boolean => rules.has(name);
