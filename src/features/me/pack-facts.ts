/** What the card shows of a pack's manifest. */
export interface PackFacts {
  readonly id: string;
  /** People whose data taught it, all data sets together. */
  readonly people: number;
  readonly dataSets: readonly { readonly name: string; readonly licence: string }[];
}

interface ManifestPart {
  readonly id?: unknown;
  readonly training?: { readonly data?: unknown };
}

/** Reads the part of pack.json that a person may want to know; what is missing there is left out here. */
export function packFacts(manifest: string): PackFacts {
  const { id, training } = JSON.parse(manifest) as ManifestPart;
  const sources: unknown[] = Array.isArray(training?.data) ? training.data : [];
  const known = sources.flatMap((source) => {
    const { name, people, licence } = (source ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string') return [];
    return [
      {
        name,
        people: typeof people === 'number' ? people : 0,
        licence: typeof licence === 'string' ? licence : '',
      },
    ];
  });
  return {
    id: typeof id === 'string' ? id : '',
    people: known.reduce((sum, { people }) => sum + people, 0),
    dataSets: known.map(({ name, licence }) => ({ name, licence })),
  };
}
