import type { PackManifest } from '../learning/pack.ts';

/** The pack's card: what it is, on whom it rests, how well it does, what it must not be used for. */
export function cardOf(manifest: PackManifest, evidence: string): string {
  const { training, innerLoop, network } = manifest;
  const { metaTrain, metaValidation, metaTest } = training.split;
  const data = training.data.map(
    ({ name, people, licence, citation }) => `| ${name} | ${people} | ${licence} | ${citation} |`,
  );
  return `# ${manifest.id}

${manifest.title}. A PersonalizedHealthNet (${network.inputSize} → ${network.hiddenSizes.join(' → ')} → ${network.outputSize}, ${network.activation}) pre-trained on
many people together, then meta-trained by second-order MAML with one inner rate for every parameter (Meta-SGD). A
person's readings adapt it in ${innerLoop.innerSteps} inner steps; ${innerLoop.halfWorthHours.toFixed(0)} hours of readings count for half of what they say.

Inputs: ${manifest.featureNames.length} features of one continuous glucose sensor and the local clock. Outputs: the expected change and
its spread, ${manifest.leadTimes[0]} to ${manifest.leadTimes.at(-1)} minutes ahead.

## Evidence

${metaTest.length} people who took no part in training; settings were chosen on others (metaTest):

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
sensor's own alarms. Most of the gain over "stays as it is" is already in the pack; the inner loop adds little before
three days of readings.

Seed ${training.seed}, code ${training.commit}, features version ${manifest.featureVersion}.
`;
}
