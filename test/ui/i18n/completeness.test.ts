import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { en } from '../../../src/ui/i18n/en/index.ts';
import { formattingLocale } from '../../../src/ui/i18n/languages.ts';
import { zh } from '../../../src/ui/i18n/zh/index.ts';

/** Every text with its dotted key. */
function texts(tree: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : texts(value, `${prefix}${key}.`),
  );
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const variables = (text: string) => new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), (match) => match[1]));
const tags = (text: string) => Array.from(text.matchAll(/<(\/?\w+)>/g), (match) => match[1] as string).sort();

const english = texts(en);
const chinese = new Map(texts(zh));

describe('the two languages', () => {
  it('say the same things: the same keys, apart from the English singular', () => {
    const expected = new Set(english.map(([key]) => key).filter((key) => !key.endsWith('_one')));
    expect(new Set(chinese.keys())).toEqual(expected);
  });

  it('have a singular and a plural for everything that English counts', () => {
    const keys = new Set(english.map(([key]) => key));
    for (const key of keys) {
      if (key.endsWith('_one')) expect(keys).toContain(`${withoutPlural(key)}_other`);
      if (key.endsWith('_other')) expect(keys).toContain(`${withoutPlural(key)}_one`);
    }
  });

  it('fill in nothing that English does not provide', () => {
    for (const [key, text] of english) {
      if (key.endsWith('_one')) continue;
      const allowed = variables(text);
      for (const variable of variables(chinese.get(key) ?? ''))
        expect([key, [...allowed]]).toEqual([key, expect.arrayContaining([variable])]);
    }
  });

  it('mark the same words', () => {
    for (const [key, text] of english) {
      if (!key.endsWith('_one')) expect([key, tags(chinese.get(key) ?? '')]).toEqual([key, tags(text)]);
    }
  });

  it('leave nothing empty or in English inside the Chinese, apart from names', () => {
    const names =
      /Attune|WebGPU|WebAssembly|JavaScript|Dexcom Clarity|LibreView|CSV|RMSSD|SDNN|Nightscout|Omron|Withings|openScale|Fitbit|Google|Health Connect|Garmin|FHIR|mHealth|Apple|Open|connect|Takeout|Banister|Tanaka|Brawner|DASH/g;
    for (const [key, text] of chinese) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      const words = text.replace(/\{\{\w+\}\}/g, '').replace(names, '');
      expect([key, /\p{Script=Han}/u.test(words) || !/[a-z]{4,}/i.test(words)]).toEqual([key, true]);
    }
  });

  it('write a percent sign at its number', () => {
    const apart = [...english, ...chinese].filter(([, text]) => /(\d|\}\})\s+%/.test(text));
    expect(apart).toEqual([]);
  });

  it('address the person as 您', () => {
    for (const [key, text] of chinese) expect([key, text.includes('你')]).toEqual([key, false]);
  });
});

describe('a new device', () => {
  it('writes numbers and dates as the person’s region does, where it is of the chosen language', () => {
    expect(formattingLocale('en', ['zh-CN', 'en-GB'])).toBe('en-GB');
    expect(formattingLocale('zh', ['en-US'])).toBe('zh-CN');
    expect(formattingLocale('en', ['de-DE'])).toBe('en');
  });

  it('starts in the language it was set to', () => {
    expect(defaultSettings(['zh-TW', 'en']).language).toBe('zh');
    expect(defaultSettings(['fr-FR', 'en']).language).toBe('en');
  });
});
