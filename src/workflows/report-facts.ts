import { noDetails, type ProfileDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { importsOf } from '../storage/imports.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfile } from './active-profile.ts';
import { clockToleranceMs } from './own-observations.ts';
import type { Services } from './services.ts';

/** What stands at the head of every page for a doctor. */
export interface ReportFacts {
  readonly name: string | null;
  readonly demo: boolean;
  readonly details: ProfileDetails;
  /** Devices and files that the readings of the span came from, by name; `manual` for what was typed. */
  readonly sources: readonly string[];
  /** Epoch ms. */
  readonly madeAt: number;
}

/** Of the active profile; null without one. @param from epoch ms, where the span begins */
export function reportFacts(services: Services, from: number): Promise<ReportFacts | null> {
  return guardStorage(async () => {
    const profile = await activeProfile(services);
    if (!profile) return null;
    const madeAt = services.now();
    const observations = await findObservations(services.database.observations, {
      profileId: profile.id,
      from,
      to: madeAt + clockToleranceMs,
    });
    const imports = await importsOf(services.database.imports, profile.id);
    const named = observations.map(({ source }) => source.name ?? source.type);
    return {
      name: profile.name,
      demo: profile.demo,
      details: profile.details ?? noDetails,
      sources: [
        ...new Set([
          ...named.filter((name) => name !== 'file' && name !== 'demo'),
          ...imports.filter(({ last }) => last >= from).map(({ fileName }) => fileName),
        ]),
      ].sort(),
      madeAt,
    };
  });
}
