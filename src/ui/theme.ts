import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { dark, light, type Palette, paletteVariables } from './palette.ts';
import tables from './table.module.css';

/** From soft to strong; shade 7 is the accent on light, shade 4 the accent on dark. */
const teal: MantineColorsTuple = [
  '#eef7f5',
  '#dcefec',
  '#b5ddd7',
  '#86d2c5',
  '#5cc8b8',
  '#2fa596',
  '#178a80',
  '#0f766e',
  '#0c635c',
  '#094d48',
];

const red: MantineColorsTuple = [
  '#fdf2f1',
  '#fbe5e3',
  '#f6c5c1',
  '#ffb3aa',
  '#ff9a8f',
  '#e2574c',
  '#c93a31',
  '#b3261e',
  '#93201a',
  '#701813',
];

/** Mantine's greys, as warm as the page. */
const greys: MantineColorsTuple = [
  '#faf9f7',
  '#f6f5f2',
  '#eceae5',
  '#e4e2dc',
  '#d3d1ca',
  '#adb3af',
  '#868f8b',
  '#5f6965',
  '#3a433f',
  '#1c2321',
];

/** Mantine's dark greys, in this palette's slightly green tone: text, dimmed text, edges, surface, page. */
const darkGreys: MantineColorsTuple = [
  '#ecefed',
  '#c8cfcb',
  '#9aa5a0',
  '#8a958f',
  '#3a4440',
  '#28302d',
  '#191f1d',
  '#111514',
  '#0d100f',
  '#090b0b',
];

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** The smallest target a thumb hits with ease. */
const touchTarget = '2.75rem';

const dialogTitle = { fontSize: '1.0625rem', fontWeight: 600 };

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors: { teal, red, gray: greys, dark: darkGreys },
  white: '#ffffff',
  black: light.ink,
  autoContrast: true,
  // The library judges contrast by the light scheme's shade alone.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return colors;
    return { ...colors, color: input.color === 'red' ? 'var(--attune-on-danger)' : 'var(--attune-on-accent)' };
  },
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.5rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.3' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.625rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // By name, not by `Button.extend`: the theme must not pull every component it mentions into the first load.
  components: {
    Button: {
      vars: () => ({ root: { '--button-height': touchTarget, '--button-padding-x': '1rem' } }),
      // Long words wrap, on a small phone or enlarged, instead of being cut off.
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: 'auto',
          minHeight: touchTarget,
          paddingBlock: '0.25rem',
          fontWeight: 600,
        },
        label: { whiteSpace: 'normal', lineHeight: 1.3, overflow: 'visible' },
      },
    },
    Table: { classNames: tables },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 44 } },
    CloseButton: { defaultProps: { size: 44, iconSize: 20 } },
    Input: { vars: () => ({ wrapper: { '--input-height': touchTarget } }) },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: { label: { marginBottom: '0.375rem' }, description: { marginBottom: '0.375rem' } },
    },
    Modal: {
      defaultProps: { radius: 'xl', centered: true, transitionProps: { duration: 160 } },
      styles: { title: dialogTitle },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 180 } }, styles: { title: dialogTitle } },
  },
});

const schemeVariables = (palette: Palette): Record<string, string> => ({
  ...paletteVariables(palette),
  '--mantine-color-body': palette.ground,
  '--mantine-color-text': palette.ink,
  '--mantine-color-dimmed': palette.soft,
  '--mantine-color-placeholder': palette.soft,
  '--mantine-color-anchor': palette.accent,
  '--mantine-color-error': palette.danger,
  '--mantine-color-default': palette.surface,
  '--mantine-color-default-hover': palette.ground,
  '--mantine-color-default-color': palette.ink,
  '--mantine-color-default-border': palette.edge,
  '--mantine-color-disabled': palette.line,
  '--mantine-color-disabled-color': palette.soft,
  '--mantine-color-teal-text': palette.accent,
  '--mantine-color-teal-filled': palette.accent,
  '--mantine-color-teal-filled-hover': palette.accentHover,
  '--mantine-color-teal-light': palette.accentSoft,
  '--mantine-color-teal-light-hover': palette.accentSoftHover,
  '--mantine-color-teal-light-color': palette.accent,
  '--mantine-color-teal-outline': palette.accent,
  '--mantine-color-red-text': palette.danger,
  '--mantine-color-red-filled': palette.danger,
  '--mantine-color-red-filled-hover': palette.dangerHover,
  '--mantine-color-red-light': palette.dangerSoft,
  '--mantine-color-red-light-hover': palette.dangerSoft,
  '--mantine-color-red-light-color': palette.danger,
  '--mantine-color-red-outline': palette.danger,
  '--mantine-color-gray-light-color': palette.soft,
  '--mantine-color-gray-text': palette.soft,
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables(light),
  dark: schemeVariables(dark),
});
