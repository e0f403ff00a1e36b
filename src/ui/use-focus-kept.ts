import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where a step takes away the very button that led to it, the focus would fall back to the top of the document. This
 * gives it to the part of the screen that changed instead. Undefined while the step is not known yet.
 */
export function useFocusKept<Part extends HTMLElement>(step: string | number | undefined): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const before = useRef(step);
  useEffect(() => {
    const known = before.current !== undefined;
    if (before.current === step) return;
    before.current = step;
    if (known && document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  }, [step]);
  return part;
}
