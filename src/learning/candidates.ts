import { isRule, type MethodName, methodNames } from '../domain/method.ts';
import type { PackManifest } from './pack.ts';

/**
 * What is compared on a person's record unless more is asked for: the simple rules, the network for all, and the method
 * that won on the pack's metaValidation people; of these, the ones the pack holds.
 */
export const usualCandidates = (manifest: PackManifest): MethodName[] =>
  methodNames.filter(
    (name) => name in manifest.methods && (isRule(name) || name === 'generic' || name === manifest.shipped),
  );

/** Every method the pack was trained for. */
export const allCandidates = ({ methods }: PackManifest): MethodName[] => methodNames.filter((name) => name in methods);
