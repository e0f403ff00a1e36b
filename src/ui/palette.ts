/**
 * The colours, light and dark as equals. Every text colour reaches a contrast of 4.5 : 1 on the grounds it is used
 * on, every control's edge 3 : 1; test/ui/palette.test.ts holds the numbers.
 */
export interface Palette {
  /** The page behind everything. */
  readonly ground: string;
  /** Cards, bars, inputs. */
  readonly surface: string;
  readonly ink: string;
  /** Secondary text. */
  readonly soft: string;
  /** Hairlines that only separate. */
  readonly line: string;
  /** Edges that tell where a control is. */
  readonly edge: string;
  readonly accent: string;
  readonly accentHover: string;
  /** Text on `accent`. */
  readonly onAccent: string;
  /** Quiet ground for an accent-coloured word. */
  readonly accentSoft: string;
  readonly accentSoftHover: string;
  /** A state worth a look. */
  readonly warn: string;
  readonly warnSoft: string;
  /** Only for what needs action now, or cannot be taken back. */
  readonly danger: string;
  readonly dangerHover: string;
  readonly onDanger: string;
  readonly dangerSoft: string;
  /** Forecast bands and the usual or target range, all translucent. */
  readonly bandNinety: string;
  readonly bandHalf: string;
  readonly range: string;
  readonly shadow: string;
}

export const light: Palette = {
  ground: '#f6f5f2',
  surface: '#ffffff',
  ink: '#1c2321',
  soft: '#5f6965',
  line: '#e4e2dc',
  edge: '#868f8b',
  accent: '#0f766e',
  accentHover: '#0c635c',
  onAccent: '#ffffff',
  accentSoft: '#dcefec',
  accentSoftHover: '#cfe8e4',
  warn: '#a14a00',
  warnSoft: '#fbe9d7',
  danger: '#b3261e',
  dangerHover: '#93201a',
  onDanger: '#ffffff',
  dangerSoft: '#fbe5e3',
  bandNinety: 'rgba(15, 118, 110, 0.13)',
  bandHalf: 'rgba(15, 118, 110, 0.24)',
  range: 'rgba(120, 140, 130, 0.12)',
  shadow: '0 1px 2px rgba(28, 35, 33, 0.05), 0 8px 24px rgba(28, 35, 33, 0.05)',
};

export const dark: Palette = {
  ground: '#111514',
  surface: '#191f1d',
  ink: '#ecefed',
  soft: '#9aa5a0',
  line: '#28302d',
  edge: '#6c7772',
  accent: '#5cc8b8',
  accentHover: '#7ad5c7',
  onAccent: '#0d1b18',
  accentSoft: '#173631',
  accentSoftHover: '#1d423c',
  warn: '#f3ad6b',
  warnSoft: '#37260f',
  danger: '#ff9a8f',
  dangerHover: '#ffb3aa',
  onDanger: '#2b0805',
  dangerSoft: '#3c1916',
  bandNinety: 'rgba(92, 200, 184, 0.14)',
  bandHalf: 'rgba(92, 200, 184, 0.26)',
  range: 'rgba(160, 180, 170, 0.09)',
  shadow: 'none',
};

/** `accentSoft` becomes `--attune-accent-soft`; styles and charts use only these names. */
export const paletteVariables = (palette: Palette): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--attune-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
