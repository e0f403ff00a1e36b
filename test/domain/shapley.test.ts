import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../src/domain/shapley.ts';

/** Worth of every coalition of so many players, from the list of who is in it. */
const worthOf = (players: number, of: (members: readonly number[]) => number): number[] =>
  Array.from({ length: 2 ** players }, (_, coalition) =>
    of(Array.from({ length: players }, (_p, player) => player).filter((player) => coalition & (1 << player))),
  );

describe('Shapley values', () => {
  it('are two thirds and two sixths in the glove game, as in the literature', () => {
    // One left glove, two right ones; a pair is worth one. The left is worth 2/3, each right 1/6.
    const worth = worthOf(3, (members) => (members.includes(0) && members.length > 1 ? 1 : 0));
    const [left, right, other] = shapleyValues(worth, 3);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  it('of a sum are its terms, and an interaction is shared in halves', () => {
    // 5 + 3a − 2b + 4ab with a = b = 1: a gets 3 + 2, b gets −2 + 2; c does nothing.
    const worth = worthOf(3, (members) => {
      const [a, b] = [members.includes(0) ? 1 : 0, members.includes(1) ? 1 : 0];
      return 5 + 3 * a - 2 * b + 4 * a * b;
    });
    expect(Array.from(shapleyValues(worth, 3), (value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 0, 0]);
  });

  it('add up to the worth of all less the worth of none, whatever the game', () => {
    const worth = worthOf(7, (members) => Math.sin(members.reduce((sum, player) => sum + (player + 1) ** 2, 1)));
    const sum = shapleyValues(worth, 7).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo((worth.at(-1) as number) - (worth[0] as number), 12);
  });

  it('are the same for players who add the same, and nothing for one who adds nothing', () => {
    // Players 1 and 3 count alike, player 2 not at all.
    const worth = worthOf(4, (members) => {
      const counted = members.filter((player) => player !== 2).map((player) => (player === 3 ? 1 : player));
      return Math.exp(counted.reduce((sum, player) => sum + player, 0) / 3);
    });
    const values = shapleyValues(worth, 4);
    expect(values[1]).toBeCloseTo(values[3] as number, 12);
    expect(values[2]).toBe(0);
    expect(values[1]).not.toBeCloseTo(values[0] as number, 3);
  });

  it('are refused where coalitions are missing', () => {
    expect(() => shapleyValues([0, 1, 2], 2)).toThrow(RangeError);
  });
});
