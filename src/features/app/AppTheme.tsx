import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ColorScheme } from '../../domain/settings.ts';
import { cssVariables, theme } from '../../ui/theme.ts';

/** The choice lives in the settings, so Mantine is told to remember nothing of its own. */
const forgetful: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

export function AppTheme({ scheme, children }: { readonly scheme: ColorScheme; readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={forgetful}
      defaultColorScheme="auto"
      forceColorScheme={scheme === 'auto' ? undefined : scheme}
    >
      {children}
    </MantineProvider>
  );
}
