import { glucoseFlags } from './glucose-flags.ts';
import { oxygenFlags } from './oxygen-flags.ts';
import { pressureFlags } from './pressure-flags.ts';
import { profileFlags } from './profile-flags.ts';
import { pulseFlags } from './pulse-flags.ts';
import { type Exclusion, type SafetyFlag, safetySeverities } from './safety-flag.ts';
import type { SafetySituation } from './safety-situation.ts';
import { temperatureFlags } from './temperature-flags.ts';
import { weightFlags } from './weight-flags.ts';

const rules = [pressureFlags, glucoseFlags, oxygenFlags, pulseFlags, temperatureFlags, weightFlags, profileFlags];

/** Everything that holds now, the most urgent first; nothing where nothing is known. */
export const safetyFlags = (situation: SafetySituation): SafetyFlag[] =>
  rules
    .flatMap((rule) => rule(situation))
    .sort((a, b) => safetySeverities.indexOf(a.severity) - safetySeverities.indexOf(b.severity));

/** What must not be suggested while these flags hold. */
export const excludedBy = (flags: readonly SafetyFlag[]): ReadonlySet<Exclusion> =>
  new Set(flags.flatMap(({ excludes }) => excludes));
