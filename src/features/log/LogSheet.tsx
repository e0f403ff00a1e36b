import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import { wideFrom } from '../../ui/breakpoints.ts';
import { KindChoice } from './KindChoice.tsx';
import { LogForm } from './LogForm.tsx';
import classes from './LogSheet.module.css';
import { OtherWays } from './OtherWays.tsx';

interface LogSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Skips the choice. */
  readonly kind?: ObservationKind;
  /** What is usual of a kind, for who asks; from another screen. */
  readonly usual?: (kind: ObservationKind) => ReactNode;
}

/** What to log, then the number: a sheet under the thumb on a phone, a dialog on a desktop. */
export default function LogSheet({ opened, onClose, kind: asked, usual }: LogSheetProps) {
  const { t } = useTranslation(['log', 'common', 'kinds']);
  const wide = useMediaQuery(wideFrom, undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<ObservationKind | null>(null);
  const kind = asked ?? chosen;
  const shared = {
    opened,
    onClose,
    title: kind ? t(`kinds:${kind}`) : t('what'),
    closeButtonProps: { 'aria-label': t('common:close') },
  };
  const content = (
    <>
      {kind ? (
        <LogForm key={kind} kind={kind} onDone={onClose} above={usual?.(kind)} />
      ) : (
        <KindChoice onChoose={setChosen} />
      )}
      <OtherWays kind={kind} />
    </>
  );
  if (wide) return <Modal {...shared}>{content}</Modal>;
  return (
    <Drawer {...shared} position="bottom" classNames={{ content: classes.sheet, body: classes.body }}>
      {content}
    </Drawer>
  );
}
