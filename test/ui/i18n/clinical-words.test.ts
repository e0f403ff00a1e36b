import { describe, expect, it } from 'vitest';
import { en } from '../../../src/ui/i18n/en/index.ts';
import { zh } from '../../../src/ui/i18n/zh/index.ts';

/** Every symptom of a hypertensive emergency by ACC/AHA 2017, as either language calls it. */
const symptoms = [
  [/chest pain/, /胸痛/],
  [/breathlessness/, /气短/],
  [/back pain/, /背痛/],
  [/numbness/, /麻木/],
  [/weakness/, /无力/],
  [/vision/, /视物/],
  [/speech/, /说话/],
] as const;

describe('what is said of a severe pressure', () => {
  it.each(symptoms)('names %s as a reason to call at once, in both languages', (english, chinese) => {
    expect(en.log.severePressure).toMatch(english);
    expect(zh.log.severePressure).toMatch(chinese);
    expect(Object.values(en.attention.severe.symptoms).join()).toMatch(english);
    expect(Object.values(zh.attention.severe.symptoms).join()).toMatch(chinese);
  });

  it('asks for a second measurement after one to two minutes, and for the emergency number', () => {
    for (const text of [en.log.severePressure, en.attention.severe.ifAny])
      expect(text).toMatch(/one to two minutes.*emergency number|emergency number.*one to two minutes/);
    for (const text of [zh.log.severePressure, zh.attention.severe.ifAny])
      expect(text).toMatch(/一到两分钟.*急救电话|急救电话.*一到两分钟/);
  });
});

describe('numbers that stand in sentences', () => {
  const languages = { en, zh };
  it.each(['en', 'zh'] as const)('are those of the formulas and guidelines: %s', (language) => {
    const { attention, exercise, glucose, plan, pressure, report } = languages[language];
    const has = (text: string, ...numbers: string[]) => {
      for (const number of numbers) expect(text).toContain(number);
    };
    has(attention.source.battelino2019, '54', '70', '250', '3.0', '3.9', '13.9');
    expect(attention.source.accAha2017).toMatch(/180(\/| over )120/);
    expect(attention.source.acog2020).toMatch(/160(\/| over )110/);
    has(glucose.figures.managementIndicator.formula, '3.31 + 0.02392 ×');
    has(glucose.figures.riskIndex.formula, '3.0 ×', '2.4 ×', '1.6 ×', '0.8 ×', '100');
    for (const { formula } of [glucose.figures.lowIndex, glucose.figures.highIndex])
      has(formula, '1.509', '1.084', '5.381', '10 f²');
    has(glucose.figures.coefficientOfVariation.stable, '36');
    has(report.glucose.refused, '14', '70');
    has(exercise.week.lead, '150', '300');
    has(exercise.zones.formula.tanaka, '208 − 0.7 ×', '30', '40', '60', '90');
    has(exercise.zones.formula.brawner, '164 − 0.7 ×');
    has(plan.suggestion.talkAboutPressure.text, '135/85');
    // Office and home, ACC/AHA 2017, table 9.
    has(pressure.category.source.accAha, '140/90', '135/85', '160/100', '145/90');
  });
});
