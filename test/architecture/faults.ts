import { posix } from 'node:path';
import { rules, toldNotAsked } from './rules.ts';
import { factsOf, type SourceFacts } from './source-facts.ts';

/** Paths below `src/` to their text. */
export type Sources = ReadonlyMap<string, string>;

const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const targetOf = (path: string, specifier: string): string =>
  isRelative(specifier) ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : specifier;
const meets = (patterns: readonly RegExp[], target: string): boolean =>
  patterns.some((pattern) => pattern.test(target));

/** Styles lie beside what they style, so they follow it rather than the table. */
const isStyle = (target: string): boolean => target.endsWith('.css');

function importFaults(path: string, { imports }: SourceFacts, exists: (path: string) => boolean): string[] {
  const rule = rules.find(({ files }) => files.test(path));
  if (!rule) return [`${path} lies outside the folders of the house`];
  const ownFolder = path.match(/^features\/[^/]+\//)?.[0];
  return imports.flatMap(({ specifier, typeOnly }) => {
    const target = targetOf(path, specifier);
    if (isRelative(specifier) && !/\.[a-z]+(\?[a-z]+)?$/.test(specifier)) {
      return [`${path} imports ${specifier} without its extension`];
    }
    if (isRelative(specifier) && !exists(target)) return [`${path} imports ${target}, which does not exist`];
    if (isStyle(target)) return [];
    if (ownFolder && target.startsWith(ownFolder)) return [];
    if (meets(rule.may, target)) return [];
    const known = rule.mayKnowTypesOf ?? [];
    if (meets(known, target)) return typeOnly ? [] : [`${path} imports ${target}, of which it may know types alone`];
    return [`${path} may not import ${target}`];
  });
}

/** Each cycle of imports that are there when the program runs, once, as `a → b → a`. */
function cycleFaults(facts: ReadonlyMap<string, SourceFacts>): string[] {
  const faults: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string) => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      faults.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { specifier, typeOnly } of facts.get(path)?.imports ?? []) {
      if (!typeOnly && isRelative(specifier)) visit(targetOf(path, specifier));
    }
    trail.pop();
    done.add(path);
  };
  for (const path of facts.keys()) visit(path);
  return faults;
}

/** One sentence per fault of the house; empty where everything is in its place. */
export function faultsOf(sources: Sources, exists = (path: string) => sources.has(path)): string[] {
  const facts = new Map(Array.from(sources, ([path, source]) => [path, factsOf(path, source)]));
  const perFile = Array.from(facts, ([path, fact]) => [
    ...importFaults(path, fact, exists),
    ...(toldNotAsked.test(path) ? fact.worldReads.map((read) => `${path} calls ${read}; it must be told`) : []),
  ]);
  return [...perFile.flat(), ...cycleFaults(facts)];
}
