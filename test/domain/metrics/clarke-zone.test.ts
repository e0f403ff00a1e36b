import { describe, expect, it } from 'vitest';
import { clarkeZone } from '../../../src/domain/metrics/clarke-zone.ts';

/** Read off the figure of Clarke et al. 1987, and on both sides of every edge: [reference, estimate], mg/dL. */
const points: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  A: [
    [100, 100],
    [100, 120],
    [100, 80],
    [40, 65],
    [69, 69],
    [69, 10],
    [50, 69],
    [300, 240],
    [125, 150],
    [125, 100],
  ],
  B: [
    [100, 121],
    [100, 79],
    [100, 205],
    [350, 200],
    [230, 150],
    [160, 60],
    [100, 210],
    [180, 290],
    [150, 28],
    [240, 180],
    [240, 100],
    [70, 100],
    [179, 69],
    [70, 179],
    // 125 less 25 is 100, and more 25 is 150.
    [125, 150.5],
    [125, 99.5],
    [70, 55],
    [71, 181],
    [130, 100],
    [129, 1],
    [140, 14],
    [181, 71],
    [180, 71],
    [241, 180],
  ],
  C: [
    [100, 211],
    [71, 182],
    [180, 291],
    [150, 27],
    [180, 69],
    [170, 50],
    [140, 10],
    // 1.4 x 10 is 14, 1.4 x 49 is 68.6.
    [140, 13.9],
    [131, 1],
    [179, 68],
  ],
  D: [
    [241, 179],
    [241, 70],
    [69, 179],
    [300, 75],
    [50, 71],
    [65, 100],
    [68, 179],
    [50, 70],
  ],
  E: [
    [180, 70],
    [181, 70],
    [69, 180],
    [300, 40],
    [70, 180],
    [70, 181],
    [241, 69],
    [181, 69],
    [50, 250],
  ],
};

describe('a zone of the Clarke error grid', () => {
  for (const [zone, pairs] of Object.entries(points))
    it.each(pairs)(`at a reference of %f and an estimate of %f is ${zone}`, (reference, estimate) => {
      expect(clarkeZone(reference, estimate)).toBe(zone);
    });
});
