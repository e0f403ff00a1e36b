import { Component, type ReactNode, Suspense } from 'react';
import { ScreenFailed } from './ScreenFailed.tsx';
import { ScreenLoading } from './ScreenLoading.tsx';

/** One screen's failure stays its own: the bar and every other place go on working. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error !== null) {
      return <ScreenFailed error={this.state.error} onRetry={() => this.setState({ error: null })} />;
    }
    return <Suspense fallback={<ScreenLoading />}>{this.props.children}</Suspense>;
  }
}
