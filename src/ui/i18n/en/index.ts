import app from './app.ts';
import common from './common.ts';
import device from './device.ts';
import errors from './errors.ts';
import forecast from './forecast.ts';
import importing from './import.ts';
import kinds from './kinds.ts';
import learning from './learning.ts';
import log from './log.ts';
import me from './me.ts';
import methods from './methods.ts';
import pressureSession from './pressure-session.ts';
import profile from './profile.ts';
import record from './record.ts';
import safety from './safety.ts';
import today from './today.ts';
import welcome from './welcome.ts';

export const en = {
  app,
  common,
  device,
  errors,
  forecast,
  import: importing,
  kinds,
  learning,
  log,
  me,
  methods,
  pressureSession,
  profile,
  record,
  safety,
  today,
  welcome,
};
