import { lazy, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { places } from '../places.ts';
import { useSettings } from '../services-context.tsx';
import TodayScreen from '../today/TodayScreen.tsx';
import { NotFound } from './NotFound.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { Shell } from './Shell.tsx';

const WelcomeScreen = lazy(() => import('../welcome/WelcomeScreen.tsx'));
const RecordScreen = lazy(() => import('../record/RecordScreen.tsx'));
const ImportsSection = lazy(async () => ({ default: (await import('../record/ImportsSection.tsx')).ImportsSection }));
const YearScreen = lazy(() => import('../record/YearScreen.tsx'));
const DayScreen = lazy(() => import('../record/DayScreen.tsx'));
const ImportScreen = lazy(() => import('../import/ImportScreen.tsx'));
const DeviceScreen = lazy(() => import('../device/DeviceScreen.tsx'));
const PressureSessionScreen = lazy(() => import('../pressure-session/PressureSessionScreen.tsx'));
const ForecastScreen = lazy(() => import('../forecast/ForecastScreen.tsx'));
const ForecastHero = lazy(() => import('../forecast/ForecastHero.tsx'));
const MethodsSideBySide = lazy(() => import('../forecast/MethodsSideBySide.tsx'));
const LearningScreen = lazy(() => import('../learning/LearningScreen.tsx'));
const ProfileScreen = lazy(() => import('../profile/ProfileScreen.tsx'));
const SafetyScreen = lazy(() => import('../safety/SafetyScreen.tsx'));
const MeScreen = lazy(() => import('../me/MeScreen.tsx'));

/**
 * The welcome, whatever the address was. It leads to its own address once, when it appears: the way on that a person
 * then chooses may be taken before the settings say that the welcome is over.
 */
function Welcome() {
  const [, navigate] = useLocation();
  useEffect(() => navigate(places.welcome, { replace: true }), [navigate]);
  return (
    <ScreenBoundary>
      <WelcomeScreen />
    </ScreenBoundary>
  );
}

/** Which screen stands at which address. Until the welcome is done, every address leads there. */
export function Places({ welcomed }: { readonly welcomed: boolean }) {
  const { activeProfileId } = useSettings();
  if (!welcomed) return <Welcome />;
  // Another person's record is another page: nothing that one has typed or opened is left for the next.
  return (
    <Shell key={activeProfileId}>
      <Switch>
        <Route path={places.today}>
          <ScreenBoundary key="today">
            <TodayScreen hero={<ForecastHero />} />
          </ScreenBoundary>
        </Route>
        <Route path={places.record}>
          <ScreenBoundary key="record">
            <RecordScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.year}>
          <ScreenBoundary key="year">
            <YearScreen />
          </ScreenBoundary>
        </Route>
        <Route path="/record/day/:day">
          {({ day }) =>
            Number.isNaN(Date.parse(`${day}T00:00Z`)) ? (
              <NotFound />
            ) : (
              <ScreenBoundary key={day}>
                <DayScreen day={day} />
              </ScreenBoundary>
            )
          }
        </Route>
        <Route path={places.import}>
          <ScreenBoundary key="import">
            <ImportScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.device}>
          <ScreenBoundary key="device">
            <DeviceScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.pressureSession}>
          <ScreenBoundary key="pressureSession">
            <PressureSessionScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.forecast}>
          <ScreenBoundary key="forecast">
            <ForecastScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.me}>
          <ScreenBoundary key="me">
            <MeScreen imports={<ImportsSection />} />
          </ScreenBoundary>
        </Route>
        <Route path={places.profile}>
          <ScreenBoundary key="profile">
            <ProfileScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.learning}>
          <ScreenBoundary key="learning">
            <LearningScreen methods={<MethodsSideBySide />} />
          </ScreenBoundary>
        </Route>
        <Route path={places.safety}>
          <ScreenBoundary key="safety">
            <SafetyScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.welcome}>
          <Redirect to={places.today} replace />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}
