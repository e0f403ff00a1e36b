import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../domain/quality/left-out.ts';
import { showUndo } from '../../ui/undo-notice.tsx';
import { leaveOut, leaveOutOfReports, takeBackIn } from '../../workflows/leave-out.ts';
import { useServices } from '../services-context.tsx';

/** Leaves readings out of learning, with ten seconds to undo, and takes them back. */
export function useLeaveOut() {
  const services = useServices();
  const { t } = useTranslation('quality');
  const takeBack = (id: string) => void takeBackIn(services, id);
  return {
    takeBack,
    leave: async (mark: Omit<LeftOut, 'id' | 'markedAt'>) => {
      const id = await leaveOut(services, mark);
      showUndo({ message: t('done'), undoLabel: t('undo'), onUndo: () => takeBack(id) });
    },
    setReports: (id: string, alsoReports: boolean) => void leaveOutOfReports(services, id, alsoReports),
  };
}
