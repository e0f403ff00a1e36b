import { figureValue, type Suggestion } from '../suggestion.ts';

/** An hour: a night's end then differs from another by more than that one time in two. */
const irregularMinutes = 60;

export const sleepSuggestions: readonly Suggestion[] = [
  {
    id: 'regularWaking',
    group: 'sleep',
    act: 'rest',
    ruledOutBy: [],
    source: 'sletten2023',
    applies: (figures) => figureValue(figures, 'wakeSpread') >= irregularMinutes,
    why: ['wakeSpread'],
    done: { within: 3 },
    moves: { figure: 'wakeSpread', better: 'lower' },
  },
];
