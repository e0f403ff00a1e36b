import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './undo-notice.module.css';

const undoMs = 10_000;

interface UndoNotice {
  /** What was done. */
  readonly message: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
}

/** Says what was done and lets it be taken back for ten seconds. Returns what takes the notice away. */
export function showUndo({ message, undoLabel, onUndo }: UndoNotice): () => void {
  const id = notifications.show({
    autoClose: undoMs,
    withCloseButton: false,
    className: classes.notice,
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        <Button
          variant="light"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undoLabel}
        </Button>
      </span>
    ),
  });
  return () => notifications.hide(id);
}

/** A short word that something is done. */
export function showNotice(message: string): void {
  notifications.show({ message, withCloseButton: false, className: classes.notice });
}
