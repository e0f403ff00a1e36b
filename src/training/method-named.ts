import { type MethodName, methodNames } from '../domain/method.ts';
import type { PackManifest } from '../learning/pack.ts';
import { CorpusError } from './corpora/cgm.ts';

/**
 * The method that a command's option names; `personal` is the one that the pack ships.
 * @throws CorpusError where there is none, or the pack was not trained for it
 */
export function methodNamed(text: string, { id, methods, shipped }: PackManifest): MethodName {
  const name = text === 'personal' ? shipped : (text as MethodName);
  if (!methodNames.includes(name))
    throw new CorpusError(`There is no method ${text}: choose personal or one of ${methodNames.join(', ')}.`);
  if (!(name in methods))
    throw new CorpusError(`The pack ${id} was not trained for ${name}: it has ${Object.keys(methods).join(', ')}.`);
  return name;
}
