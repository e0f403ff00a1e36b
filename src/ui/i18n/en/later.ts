import attention from './attention.ts';
import device from './device.ts';
import exercise from './exercise.ts';
import expected from './expected.ts';
import food from './food.ts';
import forecast from './forecast.ts';
import glucose from './glucose.ts';
import importing from './import.ts';
import learning from './learning.ts';
import me from './me.ts';
import methods from './methods.ts';
import plan from './plan.ts';
import pressure from './pressure.ts';
import pressureSession from './pressure-session.ts';
import profile from './profile.ts';
import quality from './quality.ts';
import record from './record.ts';
import report from './report.ts';
import safety from './safety.ts';
import today from './today.ts';
import why from './why.ts';

/** What comes together with the screens. */
export const later = {
  attention,
  device,
  exercise,
  expected,
  food,
  forecast,
  glucose,
  import: importing,
  learning,
  me,
  methods,
  plan,
  pressure,
  pressureSession,
  profile,
  quality,
  record,
  report,
  safety,
  today,
  why,
};
