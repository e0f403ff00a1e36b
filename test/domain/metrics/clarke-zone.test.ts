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
    [300, 240],
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
  ],
  C: [
    [100, 211],
    [71, 182],
    [180, 291],
    [150, 27],
    [180, 69],
    [170, 50],
    [140, 10],
  ],
  D: [
    [241, 179],
    [241, 70],
    [69, 179],
    [300, 75],
    [50, 71],
    [65, 100],
    [68, 179],
  ],
  E: [
    [180, 70],
    [181, 70],
    [69, 180],
    [300, 40],
    [70, 180],
    [50, 250],
  ],
};

describe('a zone of the Clarke error grid', () => {
  for (const [zone, pairs] of Object.entries(points))
    it.each(pairs)(`at a reference of %f and an estimate of %f is ${zone}`, (reference, estimate) => {
      expect(clarkeZone(reference, estimate)).toBe(zone);
    });
});
