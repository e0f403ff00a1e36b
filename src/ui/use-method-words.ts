import { useTranslation } from 'react-i18next';
import { type MethodName, methodNames } from '../domain/method.ts';

export interface MethodWords {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly what: string;
}

const known: ReadonlySet<string> = new Set(methodNames);

/** A method in plain words. The ledger may hold one that an earlier version of the app called otherwise. */
export function useMethodWords(): (method: string) => MethodWords {
  const { t } = useTranslation('methods');
  return (method) => {
    const key = known.has(method) ? (method as MethodName) : 'personal';
    return { name: t(`${key}.name`), what: t(`${key}.what`) };
  };
}
