import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { activeProfile } from '../../workflows/active-profile.ts';
import { useLive } from '../services-context.tsx';
import { AboutSection } from './AboutSection.tsx';
import { BodyMassSection } from './BodyMassSection.tsx';
import { ConditionsSection } from './ConditionsSection.tsx';
import { DeletePersonSection } from './DeletePersonSection.tsx';
import { GoalsSection } from './GoalsSection.tsx';
import { GuidelineSection } from './GuidelineSection.tsx';
import { MedicationsSection } from './MedicationsSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import classes from './profile.module.css';

/** What is known of the person, and who else is on this device. Every change is kept at once. */
export default function ProfileScreen() {
  const { t } = useTranslation('profile');
  const profile = useLive(activeProfile, []);
  if (!profile) return null;
  return (
    <Page title={profile.name ?? t('title')} lead={t('lead')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <AboutSection profile={profile} />
          <BodyMassSection />
          <ConditionsSection details={profile.details} />
          <GuidelineSection details={profile.details} />
        </div>
        <div className={classes.column}>
          <MedicationsSection details={profile.details} />
          <GoalsSection details={profile.details} />
          {profile.demo ? null : <PeopleSection />}
          {profile.demo ? null : <DeletePersonSection profile={profile} />}
        </div>
      </div>
    </Page>
  );
}
