import type { Measurement } from '../../observation.ts';

const kinds = [
  ['mood', /^(?:my\s+)?(?:mood|feeling|心情|情绪)\s*(?:is|was|[:：=是])?\s*/i],
  ['stress', /^(?:my\s+)?(?:stress(?:\s+level)?|压力)\s*(?:is|was|[:：=是])?\s*/i],
] as const;
const moods: readonly RegExp[] = [
  /^(?:very (?:low|bad)|awful|terrible|很差|很糟|极差)$/i,
  /^(?:low|bad|down|差|较差|不好|低落)$/i,
  /^(?:fair|ok|okay|so so|so-so|neutral|一般|还行|还好|普通)$/i,
  /^(?:good|fine|well|好|不错|较好)$/i,
  /^(?:very good|great|excellent|很好|非常好|极好)$/i,
];
const stresses: readonly RegExp[] = [
  /^(?:none|no|没有|无)$/i,
  /^(?:a little|little|low|一点|较小|小)$/i,
  /^(?:some|medium|moderate|有些|中等)$/i,
  /^(?:much|high|大|较大)$/i,
  /^(?:very much|very high|很大|极大)$/i,
];

/** `mood 4`, `mood 4/5`, `心情 4`, `心情很好`, `stress 2`. */
export function readScore(text: string): readonly Measurement[] | null {
  for (const [kind, name] of kinds) {
    const found = name.exec(text);
    if (found === null) continue;
    const rest = text.slice(found[0].length).trim();
    const digits = /^(\d{1,2})\s*(?:\/\s*5|分)?$/.exec(rest);
    const word = (kind === 'mood' ? moods : stresses).findIndex((pattern) => pattern.test(rest)) + 1;
    const score = digits ? Number(digits[1]) : word;
    return score > 0 ? [{ kind, value: { score } }] : null;
  }
  return null;
}
