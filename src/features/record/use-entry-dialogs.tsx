import { type ReactNode, useState } from 'react';
import type { Observation } from '../../domain/observation.ts';
import { EditObservation } from './EditObservation.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { useDelete } from './use-delete.ts';

interface Opened {
  readonly observation: Observation;
  readonly opener: HTMLElement | null;
  readonly editing: boolean;
}

/** What was to be expected of an entry, from another screen. */
export type ExpectedOf = (observation: Observation) => ReactNode;

/** An entry opens to its details, and from there to its form; the focus returns to where it came from. */
export function useEntryDialogs(expected: ExpectedOf = () => null): {
  readonly open: (observation: Observation, opener: HTMLElement | null) => void;
  readonly dialogs: ReactNode;
} {
  const [opened, setOpened] = useState<Opened | null>(null);
  const remove = useDelete();
  const close = () => {
    setOpened(null);
    opened?.opener?.focus();
  };
  const dialogs =
    opened === null ? null : opened.editing ? (
      <EditObservation observation={opened.observation} onClose={close} />
    ) : (
      <EntryDetails
        observation={opened.observation}
        expected={expected(opened.observation)}
        onEdit={() => setOpened({ ...opened, editing: true })}
        onDelete={() => {
          remove(opened.observation);
          close();
        }}
        onClose={close}
      />
    );
  return { open: (observation, opener) => setOpened({ observation, opener, editing: false }), dialogs };
}
