import { useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { places } from '../places.ts';
import { useSettings } from '../services-context.tsx';
import { NotFound } from './NotFound.tsx';
import { onDemand } from './on-demand.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { Shell } from './Shell.tsx';
import { usePlacesAhead } from './use-places-ahead.ts';

/** Its words come with the first load. */
const WelcomeScreen = onDemand(
  async () => (await import('../welcome/WelcomeScreen.tsx')).default,
  async () => {},
);
const YearScreen = onDemand(async () => (await import('../record/YearScreen.tsx')).default);
const ImportScreen = onDemand(async () => (await import('../import/ImportScreen.tsx')).default);
const DeviceScreen = onDemand(async () => (await import('../device/DeviceScreen.tsx')).default);
const ForecastScreen = onDemand(async () => (await import('../forecast/ForecastScreen.tsx')).default);
const GlucoseScreen = onDemand(async () => (await import('../glucose/GlucoseScreen.tsx')).default);
const PressureScreen = onDemand(async () => {
  const [{ default: Screen }, { default: PressureNow }] = await Promise.all([
    import('../pressure/PressureScreen.tsx'),
    import('../expected/PressureNow.tsx'),
  ]);
  return () => <Screen expected={<PressureNow />} />;
});
const PlanScreen = onDemand(async () => (await import('../plan/PlanScreen.tsx')).default);
const ExerciseScreen = onDemand(async () => (await import('../exercise/ExerciseScreen.tsx')).default);
const PressureReport = onDemand(async () => (await import('../report/PressureReport.tsx')).default);
const GlucoseReport = onDemand(async () => (await import('../report/GlucoseReport.tsx')).default);
const SummaryReport = onDemand(async () => (await import('../report/SummaryReport.tsx')).default);
const FoodScreen = onDemand(async () => (await import('../food/FoodScreen.tsx')).default);
const ProfileScreen = onDemand(async () => (await import('../profile/ProfileScreen.tsx')).default);
const PacksScreen = onDemand(async () => (await import('../expected/PacksScreen.tsx')).default);
const QualityScreen = onDemand(async () => (await import('../quality/QualityScreen.tsx')).default);
const SafetyScreen = onDemand(async () => (await import('../safety/SafetyScreen.tsx')).default);

/** Only for who measures pressure and no glucose. */
const PressureHero = onDemand(async () => (await import('../pressure/PressureHero.tsx')).default);

/** Screens with a part of another folder come together with it. */
const Today = onDemand(async () => {
  const [
    { default: TodayScreen },
    { default: ForecastHero },
    { default: TodayExpectations, useLastNight },
    { default: AttentionCards },
    { default: TodayPlan },
    { TodayHero },
  ] = await Promise.all([
    import('../today/TodayScreen.tsx'),
    import('../forecast/ForecastHero.tsx'),
    import('../expected/TodayExpectations.tsx'),
    import('../attention/AttentionCards.tsx'),
    import('../plan/TodayPlan.tsx'),
    import('../today/TodayHero.tsx'),
  ]);
  return () => {
    const [isDrawn, setDrawn] = useState(false);
    const night = useLastNight(isDrawn);
    return (
      <TodayScreen
        onDrawn={() => setDrawn(true)}
        hero={
          <>
            <AttentionCards />
            <TodayHero glucose={(mayAsk) => <ForecastHero mayAsk={mayAsk} />} pressure={<PressureHero />} />
          </>
        }
        plan={<TodayPlan />}
        expected={<TodayExpectations night={night} />}
        nightPlaces={night?.places ?? {}}
      />
    );
  };
});
const RecordScreen = onDemand(async () => {
  const [{ default: Screen }, { default: EntryExpectation }] = await Promise.all([
    import('../record/RecordScreen.tsx'),
    import('../expected/EntryExpectation.tsx'),
  ]);
  return () => <Screen expected={(observation) => <EntryExpectation observation={observation} />} />;
});
const DayScreen = onDemand(async () => {
  const [{ default: Screen }, { default: EntryExpectation }, { default: DayExpectations }] = await Promise.all([
    import('../record/DayScreen.tsx'),
    import('../expected/EntryExpectation.tsx'),
    import('../expected/DayExpectations.tsx'),
  ]);
  return ({ day }: { readonly day: string }) => (
    <Screen
      day={day}
      expected={(observation) => <EntryExpectation observation={observation} />}
      ofDay={(of, observations) => <DayExpectations day={of} observations={observations} />}
    />
  );
});
const PressureSessionScreen = onDemand(async () => {
  const [{ default: Screen }, { default: UsualPressure }] = await Promise.all([
    import('../pressure-session/PressureSessionScreen.tsx'),
    import('../expected/UsualPressure.tsx'),
  ]);
  return () => <Screen expected={<UsualPressure />} />;
});
const Me = onDemand(async () => {
  const [{ default: MeScreen }, { ImportsSection }] = await Promise.all([
    import('../me/MeScreen.tsx'),
    import('../record/ImportsSection.tsx'),
  ]);
  return () => <MeScreen imports={<ImportsSection />} />;
});
const Learning = onDemand(async () => {
  const [{ default: LearningScreen }, { default: MethodsSideBySide }] = await Promise.all([
    import('../learning/LearningScreen.tsx'),
    import('../forecast/MethodsSideBySide.tsx'),
  ]);
  return () => <LearningScreen methods={<MethodsSideBySide />} />;
});

const startingPlaces: Readonly<Record<string, { readonly fetchCode: () => void }>> = {
  [places.today]: Today,
  [places.record]: RecordScreen,
  [places.day('')]: DayScreen,
  [places.year]: YearScreen,
  [places.forecast]: ForecastScreen,
  [places.plan]: PlanScreen,
  [places.me]: Me,
};

/** Where the app starts is known before anything is rendered: the code of that screen need not wait for it. */
export const fetchPlace = (path: string): void =>
  startingPlaces[path.startsWith(places.day('')) ? places.day('') : path]?.fetchCode();

/** What stands in the navigation, and what is looked at most behind it. */
const placesAhead = [Today, RecordScreen, PlanScreen, Me, ForecastScreen, DayScreen, YearScreen];

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

function Reports() {
  return (
    <ScreenBoundary key="report">
      <main>
        <Switch>
          <Route path={places.pressureReport}>
            <PressureReport />
          </Route>
          <Route path={places.glucoseReport}>
            <GlucoseReport />
          </Route>
          <Route path={places.summaryReport}>
            <SummaryReport />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </main>
    </ScreenBoundary>
  );
}

/** Which screen stands at which address. Until the welcome is done, every address leads there. */
export function Places({ welcomed }: { readonly welcomed: boolean }) {
  const { activeProfileId } = useSettings();
  const [path] = useLocation();
  usePlacesAhead(welcomed, placesAhead);
  if (!welcomed) return <Welcome />;
  // A page for a doctor is a sheet of paper: nothing of the app stands around it.
  if (path.startsWith('/report/')) return <Reports key={activeProfileId} />;
  // Another person's record is another page: nothing that one has typed or opened is left for the next.
  return (
    <Shell key={activeProfileId}>
      <Switch>
        <Route path={places.today}>
          <ScreenBoundary key="today">
            <Today />
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
        <Route path={places.plan}>
          <ScreenBoundary key="plan">
            <PlanScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.pressure}>
          <ScreenBoundary key="pressure">
            <PressureScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.glucose}>
          <ScreenBoundary key="glucose">
            <GlucoseScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.food}>
          <ScreenBoundary key="food">
            <FoodScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.exercise}>
          <ScreenBoundary key="exercise">
            <ExerciseScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.me}>
          <ScreenBoundary key="me">
            <Me />
          </ScreenBoundary>
        </Route>
        <Route path={places.profile}>
          <ScreenBoundary key="profile">
            <ProfileScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.learning}>
          <ScreenBoundary key="learning">
            <Learning />
          </ScreenBoundary>
        </Route>
        <Route path={places.expected}>
          <ScreenBoundary key="expected">
            <PacksScreen />
          </ScreenBoundary>
        </Route>
        <Route path={places.quality}>
          <ScreenBoundary key="quality">
            <QualityScreen />
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
