import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { AutomaticSection } from './AutomaticSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { LockSection } from './LockSection.tsx';
import { RestoreSection } from './RestoreSection.tsx';
import { TakeSection } from './TakeSection.tsx';

/** Copies of the record, and who can open it. */
export default function SafetyScreen() {
  const { t } = useTranslation('safety');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <BackupSection />
      <AutomaticSection />
      <RestoreSection />
      <LockSection />
      <TakeSection />
    </Page>
  );
}
