import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { type Windows, windowsFrom, withOutcomes } from '../../src/domain/glucose/windows.ts';
import type { AdaptationMethod } from '../../src/learning/adaptation-method.ts';
import { ewma, weightedLevel } from '../../src/learning/baselines/ewma.ts';
import { kalman } from '../../src/learning/baselines/kalman.ts';
import { levelRatioPrior, logLikelihood } from '../../src/learning/baselines/level-ratio.ts';
import { personalMean } from '../../src/learning/baselines/personal-mean.ts';
import { recentMinutes } from '../../src/learning/baselines/recent-levels.ts';
import { ridge } from '../../src/learning/baselines/ridge.ts';
import { sameTimeYesterday } from '../../src/learning/baselines/same-time-yesterday.ts';
import type { Pack } from '../../src/learning/pack.ts';
import { normal, seededRandom } from '../../src/learning/random.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';
import { windowsOf } from '../fixtures/windows-of.ts';

const leads = leadTimes.length;
const seeded = seededPack();
const packWith = (logRatio: number, logRatioSpread: number): Pack => ({
  ...seeded,
  manifest: { ...seeded.manifest, methods: { ...seeded.manifest.methods, kalman: { logRatio, logRatioSpread } } },
});
const pack = packWith(0, 2);
const none = windowsOf([]);

const forecast = async (method: AdaptationMethod, support: Windows, windows: Windows, from = pack) =>
  method.predict(from, await method.adapt(from, { windows: support, hours: support.count / 12 }), windows);
const rmse = (change: Float32Array, { targets }: Windows) => {
  const errors = [...targets].flatMap((target, at) =>
    Number.isFinite(target) ? [(target - (change[at] as number)) ** 2] : [],
  );
  return Math.sqrt(errors.reduce((sum, each) => sum + each, 0) / errors.length);
};
const everywhere = (value: number) => new Array<number>(leads).fill(value);

describe.each([personalMean, ewma, sameTimeYesterday, kalman, ridge])('$name', (method) => {
  it('says last value where there is nothing to learn from', async () => {
    const windows = windowsOf([{ level: 180, features: { 'change 5 to 0 min ago': 9 } }, { level: 70 }]);
    expect([...(await forecast(method, none, windows))]).toEqual(new Array(2 * leads).fill(0));
  });

  it('knows what to do with glucose that never moves, and with no window to forecast', async () => {
    const still = windowsOf(
      Array.from({ length: 40 }, () => ({ level: 100, features: { 'sampling interval (min)': 5 }, change: () => 0 })),
    );
    for (const change of await forecast(method, still, still)) expect(Math.abs(change)).toBeLessThan(1e-3);
    expect(await forecast(method, still, none)).toHaveLength(0);
  });

  it('forecasts a made-up person within the sensor’s range', async () => {
    const windows = withOutcomes(windowsFrom(syntheticGlucose({ days: 2 })));
    const change = await forecast(method, windows, windows);
    expect(change).toHaveLength(windows.targets.length);
    for (const [at, value] of change.entries()) {
      const level = (windows.levels[Math.floor(at / leads)] as number) + value;
      expect(level > 20 && level < 600).toBe(true);
    }
  });
});

it('personalMean goes from each level to the mean of the levels it learned from', async () => {
  const support = windowsOf([{ level: 100 }, { level: 110 }, { level: 150 }]);
  const change = await forecast(personalMean, support, windowsOf([{ level: 90 }, { level: 200 }]));
  expect([...change]).toEqual([...everywhere(30), ...everywhere(-80)]);
});

describe('ewma', () => {
  it('weighs each minute by half for every half-life, as worked by hand', () => {
    // Half-life 5: the newest level stands for 2½ minutes and weighs 2.5, the one 5 minutes older for 5, at half: 2.5.
    const recent = Float64Array.from(recentMinutes, (minutes) => (minutes === 5 ? 100 : 0));
    const total = recentMinutes.reduce((sum, minutes, index) => {
      const stands = ((recentMinutes[index + 1] ?? minutes) - (recentMinutes[index - 1] ?? minutes)) / 2;
      return sum + stands * 2 ** (-minutes / 5);
    }, 0);
    expect(weightedLevel(recent, 5)).toBeCloseTo(250 / total, 10);
    // The sum over a long past is the integral 5 / ln 2 = 7.21 minutes, to within the grid.
    expect(total).toBeCloseTo(5 / Math.LN2, 0);
    // The shortest half-life leaves the newest level alone.
    expect(weightedLevel(recent, 0.01)).toBeCloseTo(0, 10);
  });

  it('takes a short half-life for a person whose level wanders, a long one for a sensor that only shakes', async () => {
    const random = seededRandom(3);
    const person = (levels: readonly number[]) =>
      windowsOf(
        levels.slice(37, -12).map((level, index) => ({
          level,
          features: Object.fromEntries([
            ...Array.from({ length: 12 }, (_, lag) => [
              `change ${5 * lag + 5} to ${5 * lag} min ago`,
              (levels[37 + index - lag] as number) - (levels[36 + index - lag] as number),
            ]),
            ...[75, 90, 105, 120, 150, 180].map((minutes) => [
              `level against ${minutes} min ago`,
              level - (levels[37 + index - minutes / 5] as number),
            ]),
          ]),
          change: (ahead) => (levels[37 + index + ahead / 5] as number) - level,
        })),
      );
    let level = 120;
    const wandering = person(
      Array.from({ length: 300 }, () => {
        level += 5 * normal(random);
        return level;
      }),
    );
    const shaking = person(Array.from({ length: 300 }, () => 120 + 5 * normal(random)));
    const halfLife = async (windows: Windows) => (await ewma.adapt(pack, { windows, hours: 24 }))[0];
    expect(await halfLife(wandering)).toBe(5);
    expect(await halfLife(shaking)).toBeGreaterThanOrEqual(40);
  });
});

describe('sameTimeYesterday', () => {
  it('reads glucose off yesterday at each lead time, as worked by hand', async () => {
    // Now 150; then 120, 30 min later 132, 60 min later 120: the forecast is that level at 15, 30, 45 and 60 min.
    const windows = windowsOf([
      {
        level: 150,
        features: {
          'yesterday known (0 or 1)': 1,
          'level against yesterday': 30,
          'yesterday next 30 min': 12,
          'yesterday next 60 min': 0,
        },
      },
    ]);
    const change = await forecast(sameTimeYesterday, none, windows);
    const level = (minutes: number) => 150 + (change[leadTimes.indexOf(minutes)] as number);
    expect([5, 15, 30, 45, 60].map(level)).toEqual([122, 126, 132, 126, 120]);
  });

  it('finds the very readings of the day before in a record', async () => {
    const series = syntheticGlucose({ days: 2 });
    const windows = windowsFrom(series, { from: series.times.at(-1) as number });
    const change = await forecast(sameTimeYesterday, none, windows);
    const last = series.times.length - 1;
    for (const minutes of [30, 60])
      expect((windows.levels[0] as number) + (change[leadTimes.indexOf(minutes)] as number)).toBeCloseTo(
        series.values[last - 288 + minutes / 5] as number,
        3,
      );
  });
});

describe('kalman', () => {
  /** Levels read every five minutes: a walk of `walk` mg/dL a step, seen through a noise of `noise` mg/dL. */
  const read = (walk: number, noise: number, seed: number, count = 400) => {
    const random = seededRandom(seed);
    let level = 120;
    return windowsOf(
      Array.from({ length: count }, () => {
        level += walk * normal(random);
        return { level: level + noise * normal(random) };
      }),
    );
  };

  const readings = (minutes: readonly number[], values: readonly number[]) => ({
    times: minutes.map((each) => 60_000 * each),
    values,
  });

  it('has the likelihood of three readings as worked by hand', () => {
    // Walk and noise 1: innovations 3 (variance 3) and, the level now believed at 2, 3 (variance 8/3).
    // Noise at its best: ½ (3 + 27/8) = 51/16; −½ (2 ln 51/16 + ln 3 + ln 8/3) = −½ (2 ln 51/16 + ln 8).
    expect(logLikelihood(readings([0, 5, 10], [0, 3, 5]), 0)).toBeCloseTo(
      -0.5 * (2 * Math.log(51 / 16) + Math.log(8)),
      8,
    );
  });

  it('begins anew after a long gap, as if the readings were another person’s', () => {
    const minutes = [0, 5, 10, 500, 505];
    const joined = logLikelihood(readings(minutes, [100, 104, 99, 300, 310]), 0);
    expect(logLikelihood(readings(minutes, [100, 104, 99, 50, 60]), 0)).toBeCloseTo(joined, 10);
  });

  it.each([
    [8, 2],
    [1, 8],
  ])('finds the ratio of a person whose level walks by %s under a noise of %s', async (walk, noise) => {
    const truth = 2 * Math.log(walk / noise);
    const [found] = await kalman.adapt(packWith(0, 10), { windows: read(walk, noise, 5), hours: 33 });
    expect(Math.abs((found as number) - truth)).toBeLessThan(1.2);
  });

  it('believes the prior of few readings, and many readings of their own', async () => {
    const firm = packWith(-3, 0.5);
    const ratio = async (count: number) =>
      (await kalman.adapt(firm, { windows: read(8, 2, 9, count), hours: 1 }))[0] as number;
    expect(await ratio(4)).toBeLessThan(-2);
    expect(await ratio(2000)).toBeGreaterThan(1);
  });

  it('learns the prior from people', () => {
    const people = Array.from({ length: 12 }, (_, seed) => {
      const { origins, levels } = read(4, 2, seed, 300);
      return { times: origins, values: levels };
    });
    const { logRatio, logRatioSpread } = levelRatioPrior([...people, readings([], []), readings([0], [100])]);
    expect(logRatio).toBeCloseTo(2 * Math.LN2, 0);
    expect(logRatioSpread).toBeGreaterThanOrEqual(0.5);
    expect(logRatioSpread).toBeLessThan(1.5);
  });

  it('filters a slow sensor at its readings only', async () => {
    // Readings at 45, 30, 15 and 0 min ago of a 15-minute sensor: 100, 100, 100, 130; older ones 100 too.
    const features = { 'sampling interval (min)': 15, 'change 5 to 0 min ago': 10 };
    const rising = windowsOf([
      {
        level: 130,
        features: {
          ...features,
          'change 10 to 5 min ago': 10,
          'change 15 to 10 min ago': 10,
          ...Object.fromEntries([75, 90, 105, 120, 150, 180].map((each) => [`level against ${each} min ago`, 30])),
        },
      },
    ]);
    const ratio = -1;
    const change = await kalman.predict(pack, Float32Array.of(ratio), rising);
    // By hand: the variance as it settles over 180, 150, 120, 105, 90, 75, 60, 45, 30, 15 min ago; the mean stays 100 until the last.
    const walk = Math.exp(ratio);
    let variance = 1;
    let gain = 1;
    for (const steps of [6, 6, 3, 3, 3, 3, 3, 3, 3, 3]) {
      const expected = variance + walk * steps;
      gain = expected / (expected + 1);
      variance = (1 - gain) * expected;
    }
    for (const value of change) expect(value).toBeCloseTo(100 + 30 * gain - 130, 3);
  });

  it('needs a pack that was trained for it', async () => {
    await expect(kalman.adapt(seeded, { windows: none, hours: 0 })).rejects.toThrow(RangeError);
  });
});

describe('ridge', () => {
  /** A person who goes on by `factor` times the last five minutes' change, at every lead time. */
  const goingOn = (factor: number, seed: number, count: number) => {
    const random = seededRandom(seed);
    return windowsOf(
      Array.from({ length: count }, () => {
        const latest = 30 * normal(random);
        return {
          level: 120 + 30 * normal(random),
          features: { 'change 5 to 0 min ago': latest, 'clock sin 1': normal(random) },
          change: () => factor * latest + normal(random),
        };
      }),
    );
  };

  it('learns how one person’s glucose goes on, and forecasts windows it has not seen', async () => {
    const query = goingOn(1, 2, 100);
    const change = await forecast(ridge, goingOn(1, 1, 1500), query);
    expect(rmse(new Float32Array(query.targets.length), query)).toBeGreaterThan(25);
    expect(rmse(change, query)).toBeLessThan(2);
  });

  it('hardly moves from last value where outcomes are chance', async () => {
    const random = seededRandom(4);
    const chance = windowsOf(
      Array.from({ length: 200 }, () => ({
        level: 120 + 30 * normal(random),
        features: { 'change 5 to 0 min ago': 30 * normal(random) },
        change: () => 20 * normal(random),
      })),
    );
    const change = await forecast(ridge, chance, chance);
    expect(Math.sqrt(change.reduce((sum, each) => sum + each ** 2, 0) / change.length)).toBeLessThan(4);
  });

  it('learns nothing from windows whose outcomes are not all known', async () => {
    const partly = windowsOf([{ level: 100, change: (ahead) => (ahead > 30 ? Number.NaN : 10) }]);
    expect([...(await forecast(ridge, partly, partly))]).toEqual(everywhere(0));
  });
});
