/** More players than this would be more coalitions than are worth asking. */
const mostPlayers = 12;

/**
 * Exact Shapley values: what each player adds to the whole, averaged over every order in which they may join (Shapley
 * 1953; for predictions Lundberg & Lee 2017). Their sum is the value of all less the value of none.
 *
 * @param worth of every coalition: bit `i` of its place says whether player `i` is in it; 2^players of them
 */
export function shapleyValues(worth: ArrayLike<number>, players: number): Float64Array {
  if (players > mostPlayers || worth.length !== 2 ** players)
    throw new RangeError(`${worth.length} coalitions are not those of ${players} players`);
  const weights = orderWeights(players);
  const values = new Float64Array(players);
  for (let coalition = 0; coalition < worth.length; coalition++) {
    const weight = weights[sizeOf(coalition)] as number;
    for (let player = 0; player < players; player++) {
      if (coalition & (1 << player)) continue;
      const added = (worth[coalition | (1 << player)] as number) - (worth[coalition] as number);
      values[player] = (values[player] as number) + weight * added;
    }
  }
  return values;
}

/** By the size of a coalition: in which share of all orders exactly its members stand before a given player. */
function orderWeights(players: number): Float64Array {
  const weights = new Float64Array(players);
  // s! (n − s − 1)! / n!
  weights[0] = 1 / players;
  for (let size = 1; size < players; size++) weights[size] = ((weights[size - 1] as number) * size) / (players - size);
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
