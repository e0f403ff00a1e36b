import { describe, expect, it } from 'vitest';
import type { ProfileDetails } from '../../src/domain/profile.ts';
import { readBodyMass } from '../../src/workflows/read-body-mass.ts';
import { exampleWorld } from './example-world.ts';
import { day, noon } from './fake-services.ts';

async function bodyMass(details: Partial<ProfileDetails>, kilograms: number | null = 74) {
  const { services, keep } = await exampleWorld(details);
  if (kilograms !== null) await keep({ kind: 'weight', value: { kilograms } }, noon - day);
  return readBodyMass(services);
}

describe('the body-mass index of a person', () => {
  it('is read by the chosen table: 74 kg at 1.75 m are 24.2', async () => {
    const heightCentimetres = 175;
    expect(await bodyMass({ heightCentimetres })).toMatchObject({ table: 'who', word: 'normal' });
    expect(await bodyMass({ heightCentimetres, bodyMassTable: 'china' })).toMatchObject({ word: 'overweight' });
    expect(await bodyMass({ heightCentimetres, bodyMassTable: 'asian' })).toMatchObject({ word: 'increasedRisk' });
  });

  it('is not said without height or weight, under 18, or in pregnancy', async () => {
    const heightCentimetres = 175;
    expect(await bodyMass({})).toEqual({ none: 'height' });
    expect(await bodyMass({ heightCentimetres }, null)).toEqual({ none: 'weight' });
    expect(await bodyMass({ heightCentimetres, birthYear: 2012 })).toEqual({ none: 'underage' });
    expect(await bodyMass({ heightCentimetres, conditions: ['pregnancy'] })).toEqual({ none: 'pregnancy' });
  });
});
