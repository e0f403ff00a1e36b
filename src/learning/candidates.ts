import { isRule, type MethodName, methodNames } from '../domain/method.ts';
import type { PackManifest } from './pack.ts';

/**
 * What is compared on a person's record: the simple rules, the network for all, the method that won on the pack's
 * metaValidation people, and those that are asked for; of these, the ones the pack holds.
 */
export const usualCandidates = (manifest: PackManifest, also: readonly MethodName[] = []): MethodName[] =>
  allCandidates(manifest).filter(
    (name) => isRule(name) || name === 'generic' || name === manifest.shipped || also.includes(name),
  );

/** Every method the pack was trained for. */
export const allCandidates = ({ methods }: PackManifest): MethodName[] => methodNames.filter((name) => name in methods);
