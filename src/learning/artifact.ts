import { leadTimes } from '../domain/forecast.ts';
import { featureCount, featureVersion } from '../domain/glucose/features.ts';
import { type MethodName, methodNames } from '../domain/method.ts';
import { type NamedArrays, under } from './named-arrays.ts';
import { type NetworkShape, parameterNames, parameterShapes } from './network.ts';
import type { Pack, PackManifest } from './pack.ts';
import { PackInvalid } from './pack-invalid.ts';
import { decodeSafetensors, encodeSafetensors, SafetensorsError } from './safetensors.ts';

export { PackInvalid };

/** Pack -> the bytes of weights.safetensors. Weights are [in, out]: transpose them for PyTorch's Linear. */
export const encodeWeights = (pack: Pack): Uint8Array => encodeSafetensors(pack.weights);

/**
 * The text of pack.json and the bytes of weights.safetensors -> a pack.
 * @throws PackInvalid
 */
export function readPack(manifestText: string, weights: ArrayBuffer): Pack {
  const manifest = readManifest(manifestText);
  try {
    const arrays = decodeSafetensors(weights);
    checkNetwork('generic', manifest.network, arrays);
    for (const name of Object.keys(manifest.methods))
      for (const group of [`${name}.initial`, `${name}.rates`])
        if (Object.keys(under(group, arrays)).length > 0) checkNetwork(group, manifest.network, arrays);
    for (const [name, { values }] of Object.entries(arrays))
      if (!values.every(Number.isFinite)) throw new PackInvalid(`${name} holds a value that is not a number`);
    return { manifest, weights: arrays };
  } catch (error) {
    if (error instanceof SafetensorsError) throw new PackInvalid(`weights.safetensors: ${error.message}`);
    throw error;
  }
}

/** The group holds the network's arrays, in their order and of their shapes. */
function checkNetwork(group: string, network: NetworkShape, arrays: NamedArrays): void {
  const found = under(group, arrays);
  const shapes = parameterShapes(network);
  for (const [index, name] of parameterNames(network).entries()) {
    const array = found[name];
    if (!array) throw new PackInvalid(`weights.safetensors has no ${group}.${name}`);
    const expected = (shapes[index] as number[]).join('×');
    if (array.shape.join('×') !== expected)
      throw new PackInvalid(`${group}.${name} is ${array.shape.join('×')}, expected ${expected}`);
  }
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
  expect(manifest?.formatVersion === 2, 'pack.json has an unknown format version');
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
  const { normalization, quantiles, methods, shipped } = manifest;
  expect(
    numbers(normalization?.inputMean, featureCount) &&
      numbers(normalization?.inputScale, featureCount) &&
      numbers(normalization?.targetScale, leadTimes.length),
    'pack.json: the normalization is broken',
  );
  const known: ReadonlySet<string> = new Set(methodNames);
  expect(methods !== null && typeof methods === 'object', 'pack.json: no methods');
  for (const [name, settings] of Object.entries(methods)) {
    expect(known.has(name), `pack.json: unknown method ${name}`);
    expect(Object.values(settings).every(Number.isFinite), `pack.json: the settings of ${name} are broken`);
    for (const quantile of ['q05', 'q25', 'q75', 'q95'] as const)
      expect(
        numbers(quantiles?.[name as MethodName]?.[quantile], leadTimes.length),
        `pack.json: ${quantile} of ${name} is broken`,
      );
  }
  expect(shipped in methods, `pack.json: the method ${shipped} is not among its methods`);
  expect(
    numbers(manifest.typicalError?.half, leadTimes.length) && numbers(manifest.typicalError?.ninety, leadTimes.length),
    'pack.json: the typical error is broken',
  );
  return manifest;
}
