import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import classes from './undo-notice.module.css';

const undoMs = 10_000;

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

/** The library comes with the first notice, not with the first load. */
let wanted = false;
const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Returns what takes the notice away again. */
function show(autoClose: number | undefined, message: (hide: () => void) => ReactNode): () => void {
  wanted = true;
  for (const watcher of watchers) watcher();
  const shown = import('@mantine/notifications').then(({ notifications }) => {
    const id = notifications.show({
      autoClose,
      withCloseButton: false,
      className: classes.notice,
      message: message(() => hide()),
    });
    return () => notifications.hide(id);
  });
  const hide = () => void shown.then((takeAway) => takeAway());
  return hide;
}

/** Where notices appear; stands once, near the root. */
export function NoticeHost() {
  const mounted = useSyncExternalStore(watch, () => wanted);
  return mounted ? (
    <Suspense>
      <Notifications position="bottom-center" limit={3} classNames={{ root: classes.host }} />
    </Suspense>
  ) : null;
}

interface UndoNotice {
  /** What was done. */
  readonly message: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** Says what was done and lets it be taken back for ten seconds. Returns what takes the notice away. */
export function showUndo({ message, undoLabel, onUndo }: UndoNotice): () => void {
  let taken = false;
  return show(undoMs, (hide) => (
    <span className={classes.row}>
      <span>{message}</span>
      <Button
        variant="light"
        onClick={() => {
          hide();
          // The notice can still be tapped while it goes.
          if (!taken) onUndo();
          taken = true;
        }}
      >
        {undoLabel}
      </Button>
    </span>
  ));
}

/** Takes away every notice: what they speak of is no more. */
export function clearNotices(): void {
  if (wanted) void import('@mantine/notifications').then(({ notifications }) => notifications.clean());
}

/** A short word that something is done. */
export function showNotice(message: string): void {
  show(undefined, () => message);
}
