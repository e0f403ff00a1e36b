import { first } from './first.ts';
import { later } from './later.ts';

/** Every word. The app itself takes the two parts, each when it is due. */
export const en = { ...first, ...later };
