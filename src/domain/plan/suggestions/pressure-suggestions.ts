import { homeWeekProtocol } from '../../clinical/pressure/home-week.ts';
import type { PlanSituation } from '../plan-situation.ts';
import { figureValue, type Suggestion } from '../suggestion.ts';

/** After four weeks a home week says less than what was measured since. */
const weekIsOldDays = 28;
/** Mornings, or evenings, that are enough for a mean; and days with the other one from which the missing one is missed. */
const enough = 3;
const habit = 4;
/** Of ten sittings. */
const mostlySingle = 6;

const isAboveThreshold = ({ pressure }: PlanSituation): boolean =>
  pressure?.category === 'hypertension' || pressure?.category === 'stage2';

const isRunning = ({ pressure }: PlanSituation): boolean => pressure?.week?.stage === 'running';

/** Whoever measures, or has a reason to. */
const concerns = ({ conditions, medicationClasses, pressure }: PlanSituation): boolean =>
  conditions.includes('hypertension') ||
  medicationClasses.includes('bloodPressure') ||
  (pressure?.sittings.length ?? 0) > 0;

export const pressureSuggestions: readonly Suggestion[] = [
  {
    id: 'talkAboutPressure',
    group: 'pressure',
    act: 'talk',
    first: true,
    ruledOutBy: ['adultTargets'],
    // The line at home, which all three guidelines share.
    source: 'eshHome2021',
    applies: (figures, situation) =>
      isAboveThreshold(situation) && figureValue(figures, 'homeWeekAge') <= weekIsOldDays,
    why: ['homeWeekAverage', 'morningPressure', 'eveningPressure'],
    done: { within: 14 },
  },
  {
    id: 'finishHomeWeek',
    group: 'pressure',
    act: 'measure',
    ruledOutBy: [],
    source: 'eshHome2021',
    applies: (_figures, situation) => isRunning(situation),
    why: ['homeWeekDays', 'morningPressure', 'eveningPressure'],
    done: { within: 1, seen: { sign: 'pressure', readings: 2 } },
    moves: { figure: 'homeWeekDays', better: 'higher' },
  },
  {
    id: 'beginHomeWeek',
    group: 'pressure',
    act: 'measure',
    ruledOutBy: [],
    source: 'eshHome2021',
    applies: (figures, situation) =>
      concerns(situation) && !isRunning(situation) && !(figureValue(figures, 'homeWeekAge') <= weekIsOldDays),
    why: ['homeWeekAge', 'pressureSittings', 'morningPressure', 'eveningPressure'],
    done: { within: 3, seen: { sign: 'homeWeekBegun' } },
  },
  {
    id: 'measureMorning',
    group: 'pressure',
    act: 'measure',
    ruledOutBy: [],
    source: 'eshHome2021',
    applies: (figures, situation) =>
      !isRunning(situation) &&
      figureValue(figures, 'morningsMeasured') < enough &&
      figureValue(figures, 'eveningsMeasured') >= habit,
    why: ['morningsMeasured', 'eveningsMeasured'],
    done: { within: 1, seen: { sign: 'pressure', slot: 'morning' } },
    moves: { figure: 'morningsMeasured', better: 'higher' },
  },
  {
    id: 'measureEvening',
    group: 'pressure',
    act: 'measure',
    ruledOutBy: [],
    source: 'eshHome2021',
    applies: (figures, situation) =>
      !isRunning(situation) &&
      figureValue(figures, 'eveningsMeasured') < enough &&
      figureValue(figures, 'morningsMeasured') >= habit,
    why: ['eveningsMeasured', 'morningsMeasured'],
    done: { within: 1, seen: { sign: 'pressure', slot: 'evening' } },
    moves: { figure: 'eveningsMeasured', better: 'higher' },
  },
  {
    id: 'twoReadings',
    group: 'pressure',
    act: 'measure',
    ruledOutBy: [],
    source: 'eshHome2021',
    applies: (figures, situation) =>
      !isRunning(situation) &&
      figureValue(figures, 'pressureSittings') >= homeWeekProtocol.fewestDays &&
      figureValue(figures, 'singleReadings') >= mostlySingle,
    why: ['singleReadings'],
    done: { within: 3, seen: { sign: 'pressure', readings: 2 } },
  },
];
