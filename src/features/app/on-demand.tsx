import { type ComponentType, useEffect, useState } from 'react';
import { laterWords } from '../../ui/i18n/start.ts';
import { ScreenLoading } from './ScreenLoading.tsx';

export type OnDemandScreen<P> = ComponentType<P> & {
  /** Has the code under way before the screen is shown. Where that fails, the screen says so once it is. */
  readonly fetchCode: () => void;
  /** Has code and words here, so that the screen is drawn at once when it is shown. A failure is left to that time. */
  readonly makeReady: () => Promise<void>;
};

let tellShown = () => {};

/** Settles once the first screen of the app is drawn. */
export const firstScreenShown = new Promise<void>((resolve) => {
  tellShown = resolve;
});

/**
 * A screen whose code and words come when it is first shown. React's own `lazy` would keep what it shows meanwhile for 300 ms
 * at least, however soon the code is there; from the service worker it is there in 40.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  words: () => Promise<void> = laterWords,
): OnDemandScreen<P> {
  let Loaded: ComponentType<P> | null = null;
  const ready = async () => {
    const [component] = await Promise.all([load(), words()]);
    Loaded ??= component;
  };
  const Screen = (props: P) => {
    const [isLoaded, setLoaded] = useState(Loaded !== null);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (isLoaded) return tellShown();
      let isGone = false;
      ready().then(
        () => {
          if (!isGone) setLoaded(true);
        },
        (error: unknown) => {
          if (!isGone) setFailure({ error });
        },
      );
      return () => {
        isGone = true;
      };
    }, [isLoaded]);
    // The screen's boundary says so, and tries again.
    if (failure !== null) throw failure.error;
    return Loaded === null ? <ScreenLoading /> : <Loaded {...props} />;
  };
  return Object.assign(Screen, {
    fetchCode: () => void load().catch(() => {}),
    makeReady: () => ready().catch(() => {}),
  });
}
