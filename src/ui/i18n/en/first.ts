import app from './app.ts';
import common from './common.ts';
import errors from './errors.ts';
import kinds from './kinds.ts';
import log from './log.ts';
import welcome from './welcome.ts';

/** What the first load needs: the frame, the welcome, the quick line and every error. */
export const first = {
  app,
  common,
  errors,
  kinds,
  log,
  welcome,
};
