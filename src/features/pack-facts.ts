import { type MethodName, methodNames } from '../domain/method.ts';

export interface DataSetFacts {
  readonly name: string;
  readonly licence: string;
  /** People of it in any part of the training; zero where that is not told. */
  readonly people: number;
  readonly citation: string;
}

/** What the card shows of a pack's manifest. */
export interface PackFacts {
  readonly id: string;
  /** People whose readings taught it. */
  readonly learnedFrom: number;
  /** People whom its settings were chosen on. */
  readonly chosenOn: number;
  /** People it had never seen when it was judged. */
  readonly testedOn: number;
  /** The largest first. */
  readonly dataSets: readonly DataSetFacts[];
  /** The method that did best on the people its settings were chosen on. */
  readonly shipped: MethodName | null;
  readonly methods: readonly MethodName[];
  readonly inputs: number;
  /** Sizes of the network's layers, inputs and outputs left out. */
  readonly layers: readonly number[];
  readonly seed: number | null;
  readonly commit: string;
}

interface ManifestPart {
  readonly id?: unknown;
  readonly shipped?: unknown;
  readonly methods?: unknown;
  readonly network?: { readonly inputSize?: unknown; readonly hiddenSizes?: unknown };
  readonly training?: {
    readonly seed?: unknown;
    readonly commit?: unknown;
    readonly split?: { readonly metaTrain?: unknown; readonly metaValidation?: unknown; readonly metaTest?: unknown };
    readonly data?: unknown;
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Reads the part of pack.json that a person may want to know; what is missing there is left out here. */
export function packFacts(manifest: string): PackFacts {
  const { id, shipped, methods, network, training } = JSON.parse(manifest) as ManifestPart;
  const held = methods !== null && typeof methods === 'object' ? methods : {};
  const dataSets = listOf(training?.data).flatMap((source) => {
    const { name, licence, people, citation } = (source ?? {}) as Record<string, unknown>;
    return typeof name === 'string'
      ? [{ name, licence: textOf(licence), people: numberOf(people), citation: textOf(citation) }]
      : [];
  });
  return {
    id: textOf(id),
    learnedFrom: listOf(training?.split?.metaTrain).length,
    chosenOn: listOf(training?.split?.metaValidation).length,
    testedOn: listOf(training?.split?.metaTest).length,
    dataSets: dataSets.sort((a, b) => b.people - a.people),
    shipped: methodNames.find((name) => name === shipped) ?? null,
    methods: methodNames.filter((name) => name in held),
    inputs: numberOf(network?.inputSize),
    layers: listOf(network?.hiddenSizes).map(numberOf),
    seed: typeof training?.seed === 'number' ? training.seed : null,
    commit: textOf(training?.commit),
  };
}
