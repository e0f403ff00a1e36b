import { type RefObject, useEffect } from 'react';
import { takesText } from '../../ui/takes-text.ts';

/** `/` puts the cursor in the quick line, from anywhere that is not itself a field or under a dialog. */
export function useSlashKey(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const input = container.current?.querySelector('input');
      if (!input) return;
      event.preventDefault();
      input.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [container]);
}
