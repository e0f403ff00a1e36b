import { Component, type ReactNode } from 'react';
import { StartFailed } from './StartFailed.tsx';

/** Catches what no screen's own boundary can: the settings themselves cannot be read. */
export class StartBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <StartFailed error={this.state.error} />;
  }
}
