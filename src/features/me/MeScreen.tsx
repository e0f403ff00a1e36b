import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { DataSection } from './DataSection.tsx';
import { DoctorSection } from './DoctorSection.tsx';
import { EraseSection } from './EraseSection.tsx';
import { FollowSection } from './FollowSection.tsx';
import { InstallSection } from './InstallSection.tsx';
import classes from './MeScreen.module.css';
import { ModelSection } from './ModelSection.tsx';
import { PackSection } from './PackSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { QualitySection } from './QualitySection.tsx';
import { ShowSection } from './ShowSection.tsx';
import { TrustSections } from './TrustSections.tsx';

/** The person's choices, data and model, and what Attune does and does not do with them. */
export default function MeScreen({ imports }: { readonly imports: ReactNode }) {
  const { t } = useTranslation('me');
  return (
    <Page title={t('title')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <ProfileSection />
          <ShowSection />
          <FollowSection />
          <ModelSection />
          <PackSection />
        </div>
        <div className={classes.column}>
          <DataSection />
          <DoctorSection />
          {imports}
          <QualitySection />
          <InstallSection />
          <TrustSections />
          <EraseSection />
        </div>
      </div>
    </Page>
  );
}
