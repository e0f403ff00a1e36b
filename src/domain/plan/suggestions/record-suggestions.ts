import { figureValue, type Suggestion } from '../suggestion.ts';

/** Older than this, a lost device loses a month. */
const backupIsOldDays = 30;
/** A record that would be missed. */
const worthKeeping = 30;
const weighedOften = 5;

export const recordSuggestions: readonly Suggestion[] = [
  {
    id: 'weighDaily',
    group: 'record',
    act: 'measure',
    ruledOutBy: [],
    source: 'heartFailure2021',
    applies: (figures, { conditions }) =>
      conditions.includes('heartFailure') && figureValue(figures, 'weightsThisWeek') < weighedOften,
    why: ['weightsThisWeek'],
    done: { within: 1, seen: { sign: 'logged', kind: 'weight' } },
    moves: { figure: 'weightsThisWeek', better: 'higher' },
  },
  {
    id: 'completeProfile',
    group: 'record',
    act: 'log',
    ruledOutBy: [],
    source: 'ownRecord',
    applies: (_figures, { record }) => record.missing.length > 0,
    why: ['missingBirthYear', 'missingGuideline'],
    done: { within: 3 },
  },
  {
    id: 'takeBackup',
    group: 'record',
    act: 'log',
    ruledOutBy: [],
    source: 'ownRecord',
    applies: (figures, { record }) =>
      !record.demo &&
      figureValue(figures, 'observations') >= worthKeeping &&
      (record.lastBackup === null || figureValue(figures, 'backupAge') >= backupIsOldDays),
    why: ['backupAge', 'observations'],
    done: { within: 3, seen: { sign: 'backup' } },
  },
];
