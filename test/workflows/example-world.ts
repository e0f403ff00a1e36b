/** A world with the packs of examples that ship, and a person who writes down what a test says. */
import { readFileSync } from 'node:fs';
import type { Measurement, Observation } from '../../src/domain/observation.ts';
import { noDetails, type ProfileDetails } from '../../src/domain/profile.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { type FakeServices, fakeServices } from './fake-services.ts';

const shipped = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

export interface ExampleWorld {
  readonly services: FakeServices;
  readonly profileId: string;
  readonly asked: string[];
  /** Stores it as it is, without a look at it; returns its id. */
  readonly keep: (measurement: Measurement, time: number, utcOffset?: number) => Promise<string>;
}

export async function exampleWorld(details: Partial<ProfileDetails> = {}): Promise<ExampleWorld> {
  const asked: string[] = [];
  const services = fakeServices({
    fetchFile: async (path) => {
      asked.push(path);
      return services.files[path]?.() ?? new Response(shipped(path));
    },
  });
  services.files = {};
  const profileId = await startProfile(services, { demo: false });
  await services.database.profiles.update(profileId, { details: { ...noDetails, ...details } });
  const keep: ExampleWorld['keep'] = async (measurement, time, utcOffset = 0) => {
    const id = services.newId();
    const row = { ...measurement, id, profileId, time, utcOffset, source: { type: 'manual' }, version: 1 };
    await services.database.observations.add(row as Observation);
    return id;
  };
  return { services, profileId, asked, keep };
}
