import { seededRandom, shuffled } from '../../learning/random.ts';

/** The seeds of the benchmark's ten draws of unseen people, and their share. */
const seeds = Array.from({ length: 10 }, (_, index) => 10 + index);
const share = 0.1;

/**
 * Ten draws of a tenth of the people, by their places. Not the benchmark's own tenths: those were drawn with numpy from
 * all people, some of whom may be missing here.
 */
export const tenths = (people: number): number[][] =>
  seeds.map((seed) => shuffled([...Array(people).keys()], seededRandom(seed)).slice(0, Math.ceil(people * share)));
