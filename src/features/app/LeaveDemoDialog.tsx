import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

interface LeaveDemoDialogProps {
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Asked where something of the person's own would go with the simulated record. */
export default function LeaveDemoDialog({ onLeave, onClose }: LeaveDemoDialogProps) {
  const { t } = useTranslation('app');
  return (
    <ConfirmDialog
      opened
      title={t('demo.question')}
      confirmLabel={t('demo.leave')}
      danger
      onConfirm={onLeave}
      onClose={onClose}
    >
      {t('demo.consequence')}
    </ConfirmDialog>
  );
}
