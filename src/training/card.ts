import type { PackManifest } from '../learning/pack.ts';

const methodWords: Readonly<Record<string, string>> = {
  proximalMaml:
    'MAML’s inner loop on the last layer, in whitened features, with a meta-learned pull to the beginning, and a rate and momentum for each step',
  ridgeHead: 'a last layer solved in closed form, with a meta-learned pull to the beginning',
  metaSgd: 'MAML with one meta-learned rate for every parameter (Meta-SGD)',
};

/** The pack's card: what it is, on whom it rests, how well it does, what it must not be used for. */
export function cardOf(manifest: PackManifest, evidence: string): string {
  const { training, network, shipped, methods } = manifest;
  const { metaTrain, metaValidation, metaTest } = training.split;
  const data = training.data.map(
    ({ name, people, licence, citation }) => `| ${name} | ${people} | ${licence} | ${citation} |`,
  );
  const others = Object.keys(methods).filter((name) => name !== shipped);
  return `# ${manifest.id}

${manifest.title}. A PersonalizedHealthNet (${network.inputSize} → ${network.hiddenSizes.join(' → ')} → ${network.outputSize}, ${network.activation}) trained on many
people together, and around it ${others.length + 1} ways to make it one person's. On people who took no part in training
\`${shipped}\` did best, and it is what "personal" stands for: ${methodWords[shipped] ?? shipped}.

The others travel with it, to be compared on a person's own past: ${others.map((name) => `\`${name}\``).join(', ')}.

Inputs: ${manifest.featureNames.length} features of one continuous glucose sensor and the local clock. Outputs: the expected change and
its spread, ${manifest.leadTimes[0]} to ${manifest.leadTimes.at(-1)} minutes ahead.

## Evidence

${metaTest.length} people who took no part in training; weights and settings were fitted and chosen on others, the design was settled with
these figures in view (metaTest):

${evidence}

## Who is represented

| dataset | people | licence | source |
|---|---|---|---|
${data.join('\n')}

metaTrain ${metaTrain.length} people, metaValidation ${metaValidation.length}, metaTest ${metaTest.length}; the lists stand in pack.json and never overlap.
Mostly adults in Europe and the United States: people with type 1 diabetes, people without diabetes, some with
prediabetes or type 2. Hardly represented: children, pregnancy, people treated for type 2 diabetes, and sensors other
than Dexcom, Abbott Libre and Medtronic. Meals, insulin and exercise are not inputs; the forecast does not know of them until glucose moves.

## Limits

For information. It does not diagnose, it does not dose insulin or medication, it does not replace a doctor or a
sensor's own alarms. Most of the gain over "stays as it is" is already in the pack; becoming personal adds little before
a day or three of readings.

## The weights

\`weights.safetensors\` opens with the safetensors package of Python; weights are [in, out]:

\`\`\`python
from safetensors.numpy import load_file          # or safetensors.torch, or safetensors.flax for JAX
w = load_file("weights.safetensors")
h = (x @ w["generic.0.weight"] + w["generic.0.bias"]).clip(0)   # … and so on through generic.1 and generic.2
\`\`\`

Seed ${training.seed}, code ${training.commit}, features version ${manifest.featureVersion}.
`;
}
