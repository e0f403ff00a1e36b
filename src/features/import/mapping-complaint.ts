import type { ColumnMapping } from '../../domain/imported-file.ts';

const aboutTime = ['dateTime', 'date', 'time'];
const beside = [...aboutTime, 'tags', 'comment'];

/** Why a table cannot be read with this mapping; null where it can. */
export function complaintAbout({ columns }: ColumnMapping): 'needTime' | 'needValue' | null {
  if (!columns.some((meaning) => meaning === 'dateTime' || meaning === 'date')) return 'needTime';
  return columns.some((meaning) => meaning !== null && !beside.includes(meaning)) ? null : 'needValue';
}
