import { useTranslation } from 'react-i18next';
import { type MethodName, methodNames } from '../domain/method.ts';

export interface MethodWords {
  readonly name: string;
  /** The name without the field's own term in brackets: for sentences to someone who asked for no terms. */
  readonly plainName: string;
  /** What it does, in one sentence. */
  readonly what: string;
}

const termInBrackets = /\s*[(（][^)）]*[)）]$/;

const known: ReadonlySet<string> = new Set(methodNames);

/** A method in plain words. The ledger may hold one that an earlier version of the app called otherwise. */
export function useMethodWords(): (method: string) => MethodWords {
  const { t } = useTranslation('methods');
  return (method) => {
    const key = known.has(method) ? (method as MethodName) : 'personal';
    const name = t(`${key}.name`);
    return { name, plainName: name.replace(termInBrackets, ''), what: t(`${key}.what`) };
  };
}
