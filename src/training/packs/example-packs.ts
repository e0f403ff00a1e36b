import type { ExamplePackConfiguration } from '../example-packs/example-pack-configuration.ts';
import { bloodPressurePack } from './blood-pressure.ts';
import { mealGlucosePack, mealGlucoseT1dPack } from './meal-glucose.ts';
import { recoveryPack } from './recovery.ts';
import { weightPack } from './weight.ts';
import { workoutHeartRatePack } from './workout-heart-rate.ts';

/** Every pack of examples, under the name that the commands take. */
export const examplePacks: Readonly<Record<string, ExamplePackConfiguration>> = {
  'workout-heart-rate': workoutHeartRatePack,
  'meal-glucose-t1d': mealGlucoseT1dPack,
  'meal-glucose': mealGlucosePack,
  'blood-pressure': bloodPressurePack,
  recovery: recoveryPack,
  weight: weightPack,
};
