import { type ExampleMethodName, exampleMethodNames } from '../../domain/examples/example-methods.ts';
import type { ExampleLayout } from '../../domain/examples/example-set.ts';
import { PackInvalid } from '../pack-invalid.ts';
import { decodeSafetensors, encodeSafetensors, type NamedArray, SafetensorsError } from '../safetensors.ts';
import { under } from '../under.ts';
import type { MethodPrior } from './example-method.ts';
import type { ExamplePack, ExamplePackManifest } from './example-pack.ts';
import type { ExampleScale } from './example-scale.ts';

const narrow = (shape: readonly number[], values: Float64Array): NamedArray => ({
  shape,
  values: Float32Array.from(values),
});

/** Pack -> the bytes of weights.safetensors: `scale.…`, then `<method>.<array>`. */
export function encodeExampleWeights({ manifest, scale, priors }: ExamplePack): Uint8Array {
  const d = manifest.layout.features.length;
  const arrays: Record<string, NamedArray> = {
    'scale.inputMean': narrow([d], scale.inputMean),
    'scale.inputScale': narrow([d], scale.inputScale),
    'scale.targetMean': narrow([scale.targetMean.length], scale.targetMean),
    'scale.targetScale': narrow([scale.targetScale.length], scale.targetScale),
    'scale.expectedInputs': narrow([d], scale.inputs.mean),
    'scale.inputCovariance': narrow([d, d], scale.inputs.covariance),
  };
  for (const [method, prior] of Object.entries(priors))
    for (const [name, { shape, values }] of Object.entries(prior.arrays))
      arrays[`${method}.${name}`] = narrow(shape, values);
  return encodeSafetensors(arrays);
}

/**
 * The text of pack.json and the bytes of weights.safetensors -> a pack whose columns mean what `layout` says.
 * @throws PackInvalid
 */
export function readExamplePack(text: string, weights: ArrayBuffer, layout: ExampleLayout): ExamplePack {
  const manifest = readManifest(text, layout);
  const arrays = decoded(weights);
  const sized = (name: string, size: number): Float64Array => {
    const array = arrays[name];
    if (array?.values.length !== size)
      throw new PackInvalid(`weights.safetensors: ${name} is missing or has not ${size} values`);
    return Float64Array.from(array.values);
  };
  const [d, targets] = [layout.features.length, layout.targets.length];
  const scale: ExampleScale = {
    inputMean: sized('scale.inputMean', d),
    inputScale: sized('scale.inputScale', d),
    targetMean: sized('scale.targetMean', targets),
    targetScale: sized('scale.targetScale', targets),
    inputs: { mean: sized('scale.expectedInputs', d), covariance: sized('scale.inputCovariance', d * d) },
  };
  const priors: Partial<Record<ExampleMethodName, MethodPrior>> = {};
  for (const [name, { settings }] of Object.entries(manifest.methods)) {
    const own = under(name, arrays);
    if (Object.keys(own).length === 0) throw new PackInvalid(`weights.safetensors holds nothing of ${name}`);
    priors[name as ExampleMethodName] = {
      arrays: Object.fromEntries(
        Object.entries(own).map(([key, { shape, values }]) => [key, { shape, values: Float64Array.from(values) }]),
      ),
      settings,
    };
  }
  return { manifest, scale, priors };
}

function decoded(weights: ArrayBuffer): Readonly<Record<string, NamedArray>> {
  try {
    const arrays = decodeSafetensors(weights);
    for (const [name, { values }] of Object.entries(arrays))
      if (!values.every(Number.isFinite)) throw new PackInvalid(`${name} holds a value that is not a number`);
    return arrays;
  } catch (error) {
    if (error instanceof SafetensorsError) throw new PackInvalid(`weights.safetensors: ${error.message}`);
    throw error;
  }
}

function readManifest(text: string, layout: ExampleLayout): ExamplePackManifest {
  let manifest: ExamplePackManifest;
  try {
    manifest = JSON.parse(text) as ExamplePackManifest;
  } catch {
    throw new PackInvalid('pack.json is not JSON');
  }
  const expect = (condition: boolean, message: string) => {
    if (!condition) throw new PackInvalid(`pack.json: ${message}`);
  };
  expect(manifest?.format === 'attune-examples', 'not a pack of examples');
  expect(manifest.formatVersion === 1, 'unknown format version');
  const { layout: found, methods, shipped } = manifest;
  expect(
    found?.id === layout.id && found.version === layout.version,
    `made for ${found?.id} of version ${found?.version}, this is ${layout.id} of version ${layout.version}`,
  );
  const names = (columns: unknown) =>
    Array.isArray(columns) ? columns.map((column: { name?: unknown } | null) => column?.name).join() : '';
  expect(
    names(found.features) === names(layout.features) && names(found.targets) === names(layout.targets),
    'its columns are others',
  );
  expect(methods !== null && typeof methods === 'object', 'no methods');
  const known: ReadonlySet<string> = new Set(exampleMethodNames);
  const numbers = (values: unknown) =>
    Array.isArray(values) && values.length === layout.targets.length && values.every(Number.isFinite);
  for (const [name, method] of Object.entries(methods)) {
    expect(known.has(name), `unknown method ${name}`);
    expect(
      numbers(method.bands?.half) && numbers(method.bands.eighty) && numbers(method.bands.ninety),
      `the bands of ${name} are broken`,
    );
    expect(numbers(method.typicalSquare), `the typical error of ${name} is broken`);
    expect(
      method.settings !== null &&
        typeof method.settings === 'object' &&
        Object.values(method.settings).every(Number.isFinite),
      `the settings of ${name} are broken`,
    );
  }
  expect(shipped in methods, `the method ${shipped} is not among its methods`);
  expect(Number.isInteger(manifest.leastExamples), 'no least number of examples');
  expect(manifest.overlap >= 1, 'no overlap');
  return manifest;
}
