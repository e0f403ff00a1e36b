import { leadTimes } from '../domain/forecast.ts';
import { featureCount, featureVersion } from '../domain/glucose/features.ts';
import { elementCount, type NetworkShape, parameterShapes } from './network.ts';
import type { Pack, PackManifest } from './pack.ts';
import { decodeSafetensors, encodeSafetensors, type NamedArray, SafetensorsError } from './safetensors.ts';

/** A pack that must not be used: cut short, altered, or made for other features than this code has. */
export class PackInvalid extends Error {
  override name = 'PackInvalid';
}

const groups = ['initial', 'rates', 'pooled'] as const;

/** `initial.0.weight`, `initial.0.bias`, … in the order of the parameters. */
function tensorNames(group: string, shape: NetworkShape): string[] {
  return parameterShapes(shape).map((each, index) => `${group}.${index >> 1}.${each.length === 2 ? 'weight' : 'bias'}`);
}

/** Pack -> the bytes of weights.safetensors. Weights are [in, out]: transpose them for PyTorch's Linear. */
export function encodeWeights(pack: Pack): Uint8Array {
  const { network } = pack.manifest;
  const tensors: Record<string, NamedArray> = {};
  for (const group of groups) {
    let offset = 0;
    const shapes = parameterShapes(network);
    for (const [index, name] of tensorNames(group, network).entries()) {
      const shape = shapes[index] as number[];
      const size = elementCount(shape);
      tensors[name] = { shape, values: pack[group].subarray(offset, offset + size) };
      offset += size;
    }
  }
  return encodeSafetensors(tensors);
}

/**
 * The text of pack.json and the bytes of weights.safetensors -> a pack.
 * @throws PackInvalid
 */
export function readPack(manifestText: string, weights: ArrayBuffer): Pack {
  const manifest = readManifest(manifestText);
  try {
    const tensors = decodeSafetensors(weights);
    const [initial, rates, pooled] = groups.map((group) => gather(group, manifest.network, tensors));
    return { manifest, initial: initial as Float32Array, rates: rates as Float32Array, pooled: pooled as Float32Array };
  } catch (error) {
    if (error instanceof SafetensorsError) throw new PackInvalid(`weights.safetensors: ${error.message}`);
    throw error;
  }
}

function gather(group: string, shape: NetworkShape, tensors: Record<string, NamedArray>): Float32Array {
  const shapes = parameterShapes(shape);
  const flat = new Float32Array(shapes.reduce((sum, each) => sum + elementCount(each), 0));
  let offset = 0;
  for (const [index, name] of tensorNames(group, shape).entries()) {
    const found = tensors[name];
    if (!found) throw new PackInvalid(`weights.safetensors has no ${name}`);
    if (found.shape.join() !== (shapes[index] as number[]).join())
      throw new PackInvalid(`${name} is ${found.shape.join('×')}, expected ${(shapes[index] as number[]).join('×')}`);
    if (!found.values.every(Number.isFinite)) throw new PackInvalid(`${name} holds a value that is not a number`);
    flat.set(found.values, offset);
    offset += found.values.length;
  }
  return flat;
}

function readManifest(text: string): PackManifest {
  let manifest: PackManifest;
  try {
    manifest = JSON.parse(text) as PackManifest;
  } catch {
    throw new PackInvalid('pack.json is not JSON');
  }
  const expect = (condition: boolean, message: string) => {
    if (!condition) throw new PackInvalid(message);
  };
  expect(manifest?.formatVersion === 1, 'pack.json has an unknown format version');
  expect(
    manifest.featureVersion === featureVersion,
    `the pack was made for features of version ${manifest.featureVersion}, this is version ${featureVersion}`,
  );
  expect(manifest.network?.inputSize === featureCount, `pack.json: the network must have ${featureCount} inputs`);
  expect(manifest.network.outputSize === 2 * leadTimes.length, 'pack.json: outputs and lead times do not match');
  expect(manifest.leadTimes?.join() === leadTimes.join(), 'pack.json: the lead times are not 5 to 60 minutes');
  expect(['relu', 'softplus'].includes(manifest.network.activation), 'pack.json: unknown activation');
  const numbers = (values: unknown, length: number) =>
    Array.isArray(values) && values.length === length && values.every(Number.isFinite);
  const { normalization, quantiles, innerLoop, fineTuning } = manifest;
  expect(
    numbers(normalization?.inputMean, featureCount) &&
      numbers(normalization?.inputScale, featureCount) &&
      numbers(normalization?.targetScale, leadTimes.length),
    'pack.json: the normalization is broken',
  );
  for (const method of ['lastValue', 'generic', 'fineTuned', 'personal'] as const)
    for (const quantile of ['q05', 'q25', 'q75', 'q95'] as const)
      expect(
        numbers(quantiles?.[method]?.[quantile], leadTimes.length),
        `pack.json: ${quantile} of ${method} is broken`,
      );
  expect(numbers(manifest.typicalError, leadTimes.length), 'pack.json: the typical error is broken');
  expect(
    numbers([innerLoop?.innerSteps, innerLoop?.largestGradientNorm, innerLoop?.halfWorthHours], 3) &&
      numbers([fineTuning?.innerSteps, fineTuning?.innerLearningRate], 2),
    'pack.json: the inner loop is broken',
  );
  return manifest;
}
