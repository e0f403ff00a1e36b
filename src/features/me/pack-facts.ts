/** What the card shows of a pack's manifest. */
export interface PackFacts {
  readonly id: string;
  /** People whose readings taught it. */
  readonly learnedFrom: number;
  /** People it had never seen when it was judged. */
  readonly testedOn: number;
  readonly dataSets: readonly { readonly name: string; readonly licence: string }[];
}

interface ManifestPart {
  readonly id?: unknown;
  readonly training?: {
    readonly split?: { readonly metaTrain?: unknown; readonly metaTest?: unknown };
    readonly data?: unknown;
  };
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Reads the part of pack.json that a person may want to know; what is missing there is left out here. */
export function packFacts(manifest: string): PackFacts {
  const { id, training } = JSON.parse(manifest) as ManifestPart;
  const sources: unknown[] = Array.isArray(training?.data) ? training.data : [];
  return {
    id: typeof id === 'string' ? id : '',
    learnedFrom: countOf(training?.split?.metaTrain),
    testedOn: countOf(training?.split?.metaTest),
    dataSets: sources.flatMap((source) => {
      const { name, licence } = (source ?? {}) as Record<string, unknown>;
      return typeof name === 'string' ? [{ name, licence: typeof licence === 'string' ? licence : '' }] : [];
    }),
  };
}
