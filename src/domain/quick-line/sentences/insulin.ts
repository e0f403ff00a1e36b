import type { Measurement } from '../../observation.ts';
import type { InsulinAction } from '../../observation-choices.ts';

/** Names of insulins by what they are for; a mixture is both, so it is asked. */
const brands: readonly (readonly [InsulinAction, RegExp])[] = [
  [
    'bolus',
    /novo\s?rapid|novolog|humalog|fiasp|lyumjev|apidra|lispro|aspart|glulisine|actrapid|humulin r|novolin r|诺和锐|优泌乐|艾倍得|门冬|赖脯|谷赖/i,
  ],
  [
    'basal',
    /lantus|toujeo|tresiba|levemir|basaglar|abasaglar|semglee|glargine|degludec|detemir|来得时|长秀霖|诺和平|诺和达|甘精|德谷|地特/i,
  ],
];
const actions: readonly (readonly [InsulinAction, RegExp])[] = [
  [
    'bolus',
    /bolus|mealtime|rapid(?:[- ]acting)?|fast(?:[- ]acting)?|short(?:[- ]acting)?|correction|餐时|大剂量|追加|速效|短效/i,
  ],
  ['basal', /basal|background|long(?:[- ]acting)?|基础|长效/i],
];
const amount = /(\d+(?:[.,]\d{1,2})?)\s*(u|units?|iu|单位)(?![a-z])/i;
/** A number alone is units where the insulin is named: "insulin 6", "lantus 12". */
const amountAlone = /(\d+(?:[.,]\d{1,2})?)(?![\w.,%/])/;
const insulinWord = /insulin|胰岛素/i;
const filler = /(?:took|taken|injected|inject|gave|注射了?|打了?|用了?|of|insulin|胰岛素|dose|剂量|my|[\s:：,，])+/gi;

/** `4u bolus`, `6 units basal`, `基础 6 单位`, `lantus 12`. Without a word on which, both are offered. */
export function readInsulin(text: string): readonly Measurement[] | null {
  const isNamed = insulinWord.test(text) || brands.some(([, pattern]) => pattern.test(text));
  const found = amount.exec(text) ?? (isNamed ? amountAlone.exec(text) : null);
  if (found?.[1] === undefined) return null;
  const units = Number(found[1].replace(',', '.'));
  let rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const brand = brands.find(([, pattern]) => pattern.test(rest));
  const name = brand?.[1].exec(rest)?.[0];
  if (name !== undefined) rest = rest.replace(name, ' ');
  const action = actions.find(([, pattern]) => pattern.test(rest));
  if (action !== undefined) rest = rest.replace(action[1], ' ');
  if (rest.replace(filler, '') !== '') return null;
  if (brand !== undefined && action !== undefined && brand[0] !== action[0]) return null;
  const said = action?.[0] ?? brand?.[0];
  const named = name === undefined ? {} : { name: name.trim() };
  const possible: readonly InsulinAction[] = said === undefined ? ['bolus', 'basal'] : [said];
  return possible.map((each) => ({ kind: 'insulin', value: { units, action: each, ...named } }));
}
