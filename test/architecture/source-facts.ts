import { type ESTree, parseSync } from 'vite';

/** One import of a source file, whatever its form. */
export interface Import {
  /** As it is written: `../domain/units.ts`, `react`. */
  readonly specifier: string;
  /** Types alone cross: nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

export interface SourceFacts {
  readonly imports: readonly Import[];
  /** What reads the world instead of being told: the clock, chance, the device's time zone. */
  readonly worldReads: readonly string[];
}

const isNode = (value: unknown): value is ESTree.Node => typeof value === 'object' && value !== null && 'type' in value;

/** The node and everything below it. */
function* nodesOf(node: ESTree.Node): Generator<ESTree.Node> {
  yield node;
  for (const below of Object.values(node).flat()) if (isNode(below)) yield* nodesOf(below);
}

/** The text of a literal: `'../a.ts'` is `../a.ts`. Undefined where it is computed. */
const textOf = (node: ESTree.Node | undefined | null): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

function importOf(node: ESTree.Node): Import | null {
  const found = (source: ESTree.Node | undefined | null, typeOnly: boolean): Import | null => {
    const specifier = textOf(source);
    return specifier === undefined ? null : { specifier, typeOnly };
  };
  switch (node.type) {
    case 'ImportDeclaration': {
      const names = node.specifiers;
      const onlyTypes = names.length > 0 && names.every((name) => 'importKind' in name && name.importKind === 'type');
      return found(node.source, node.importKind === 'type' || onlyTypes);
    }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return found(node.source, node.exportKind === 'type');
    case 'ImportExpression':
      return found(node.source, false);
    case 'TSImportType':
      return found(node.source, true);
    case 'NewExpression': {
      // new URL('./learner.worker.ts', import.meta.url): how a worker is named.
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL' && node.arguments.length === 2;
      return isUrl ? found(node.arguments[0], false) : null;
    }
    default:
      return null;
  }
}

const worldMembers = /^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/;

function worldReadOf(node: ESTree.Node): string | null {
  switch (node.type) {
    case 'MemberExpression': {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return null;
      const name = `${node.object.name}.${node.property.name}`;
      return worldMembers.test(name) ? name : null;
    }
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'Date' ? 'Date()' : null;
    case 'NewExpression': {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length === 1) return null;
      return node.arguments.length === 0 ? 'new Date()' : 'new Date(year, month, …)';
    }
    default:
      return null;
  }
}

/** Reads a source file's imports (static, dynamic, re-exported, of workers and of types) and its reads of the world. */
export function factsOf(path: string, source: string): SourceFacts {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const nodes = [...nodesOf(program)];
  return {
    imports: nodes.map(importOf).filter((found) => found !== null),
    worldReads: nodes.map(worldReadOf).filter((read) => read !== null),
  };
}
