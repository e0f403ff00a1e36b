/**
 * The numbers, all `count` of them. What is no number would pass as a forecast without error, or as no risk at all.
 * @throws RangeError
 */
export function allNumbers(numbers: Float32Array, count = numbers.length): Float32Array {
  if (numbers.length !== count || !numbers.every(Number.isFinite)) throw new RangeError('what is not a number');
  return numbers;
}
