import { type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';

/**
 * The matrix that takes the mean over neighbours in time, [places, count]: `count` rows become at most `most`, each the
 * mean of a run of about equal length. Where there are no more than `most`, each stays itself.
 */
export function poolingInTime(count: number, most: number): Tensor2D {
  const places = Math.min(count, most);
  const values = new Float32Array(places * count);
  for (let place = 0; place < places; place++) {
    const from = Math.floor((place * count) / places);
    const to = Math.floor(((place + 1) * count) / places);
    values.fill(1 / (to - from), place * count + from, place * count + to);
  }
  return tensor2d(values, [places, count]);
}
