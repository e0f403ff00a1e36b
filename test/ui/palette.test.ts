import { describe, expect, it } from 'vitest';
import { dark, light, type Palette, paletteVariables } from '../../src/ui/palette.ts';

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** Text colour, then the grounds it is used on. */
const texts: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ['ink', ['ground', 'surface', 'warnSoft', 'dangerSoft', 'accentSoft']],
  ['soft', ['ground', 'surface']],
  ['accent', ['ground', 'surface', 'accentSoft']],
  ['onAccent', ['accent', 'accentHover']],
  ['warn', ['surface', 'ground', 'warnSoft']],
  ['danger', ['surface', 'dangerSoft']],
  ['onDanger', ['danger', 'dangerHover']],
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette', (_name, palette) => {
  it.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'lets %s be read on %s',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['surface', 'ground'] as const)('shows where a control is on %s', (ground) => {
    expect(contrast(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('turns every colour into a variable of the same name', () => {
  expect(paletteVariables(light)['--attune-accent-soft']).toBe(light.accentSoft);
  expect(Object.keys(paletteVariables(light))).toEqual(Object.keys(paletteVariables(dark)));
});
