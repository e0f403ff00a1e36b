import type { TrackRecord } from '../../workflows/track-record.ts';

/** Under ten, a share is an anecdote. */
export const scoresNeeded = 10;

export const enoughScores = ({ scored }: Pick<TrackRecord, 'scored'>): boolean => scored >= scoresNeeded;
