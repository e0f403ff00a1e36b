import { describe, expect, it } from 'vitest';
import { paceResponse, speedsIn } from '../../../../src/domain/clinical/heart/pace-response.ts';

const of = (pairs: readonly (readonly [number, number])[]) => pairs.map(([speed, heartRate]) => ({ speed, heartRate }));
/** Five beats a km/h from 80, alternately 3 above and below. */
const runs = of([8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5].map((speed, at) => [speed, 80 + 5 * speed + (at % 2 ? 3 : -3)]));

describe('how the heart answers to speed', () => {
  it('is the line of least squares: 120 at 8 and 140 at 12, each four times, are 5 beats a km/h from 80', () => {
    const pairs = [...Array(4).fill([8, 120]), ...Array(4).fill([12, 140])] as [number, number][];
    const response = paceResponse(of(pairs));
    expect(response).toMatchObject({ count: 8, speeds: [8, 12] });
    expect(response?.slope).toBeCloseTo(5, 10);
    expect(response?.intercept).toBeCloseTo(80, 10);
    expect(response?.error).toBeCloseTo(0, 10);
  });

  it('is off by what each run lies off the line of the others, drawn again without it', () => {
    const errors = runs.map((run) => {
      const others = runs.filter((each) => each !== run);
      const n = others.length;
      const [sx, sy] = [others.reduce((s, o) => s + o.speed, 0), others.reduce((s, o) => s + o.heartRate, 0)];
      const [sxx, sxy] = [
        others.reduce((s, o) => s + o.speed ** 2, 0),
        others.reduce((s, o) => s + o.speed * o.heartRate, 0),
      ];
      const slope = (n * sxy - sx * sy) / (n * sxx - sx ** 2);
      return run.heartRate - (sy / n + slope * (run.speed - sx / n));
    });
    const expected = Math.sqrt(errors.reduce((sum, each) => sum + each ** 2, 0) / errors.length);
    expect(paceResponse(runs)?.error).toBeCloseTo(expected, 10);
  });

  it('is nothing of fewer than eight, of one speed, where faster was easier, or where the mean foretells as well', () => {
    expect(paceResponse(runs.slice(1))).toBeNull();
    expect(paceResponse(of(Array(9).fill([10, 130])))).toBeNull();
    expect(paceResponse(of(runs.map(({ speed }) => [speed, 200 - 5 * speed])))).toBeNull();
    const noise = [131, 149, 128, 152, 130, 150, 129, 151];
    expect(paceResponse(of(noise.map((rate, at) => [8 + at / 2, rate])))).toBeNull();
  });

  it('has speeds for a zone only among those that were gone', () => {
    const line = { intercept: 80, slope: 5, count: 12, error: 3, speeds: [8, 11.5] as const };
    expect(speedsIn({ low: 122, high: 130 }, line)).toEqual([8.4, 10]);
    expect(speedsIn({ low: 130, high: 150 }, line)).toEqual([10, 11.5]);
    expect(speedsIn({ low: 100, high: 119 }, line)).toBeNull();
  });
});
