import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../domain/quality/left-out.ts';
import { showUndo } from '../../ui/undo-notice.tsx';
import { leaveOut, leaveOutOfReports, takeBackIn } from '../../workflows/leave-out.ts';
import { useServices } from '../services-context.tsx';
import { useToldFailure } from '../use-changes.ts';

/** Leaves readings out of learning, with ten seconds to undo, and takes them back. */
export function useLeaveOut() {
  const services = useServices();
  const { t } = useTranslation('quality');
  const tell = useToldFailure();
  const takeBack = (id: string) => tell(takeBackIn(services, id));
  return {
    takeBack,
    leave: (mark: Omit<LeftOut, 'id' | 'markedAt'>) =>
      tell(
        leaveOut(services, mark).then((id) =>
          showUndo({ message: t('done'), undoLabel: t('undo'), onUndo: () => takeBack(id) }),
        ),
      ),
    setReports: (id: string, alsoReports: boolean) => tell(leaveOutOfReports(services, id, alsoReports)),
  };
}
