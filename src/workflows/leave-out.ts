import type { LeftOut } from '../domain/quality/left-out.ts';
import { changeProfile } from './change-profile.ts';
import type { Services } from './services.ts';

/** Leaves readings of the active person out of learning from now on. Returns the mark's id, by which it is taken back. */
export async function leaveOut(services: Services, mark: Omit<LeftOut, 'id' | 'markedAt'>): Promise<string> {
  const id = services.newId();
  await changeMarks(services, (marks) => [...marks, { ...mark, id, markedAt: services.now() }]);
  return id;
}

/** Says of a mark whether it holds for figures and reports as well. */
export const leaveOutOfReports = (services: Services, id: string, alsoReports: boolean): Promise<void> =>
  changeMarks(services, (marks) => marks.map((mark) => (mark.id === id ? { ...mark, alsoReports } : mark)));

/** Readings that were left out are learned from again. */
export const takeBackIn = (services: Services, id: string): Promise<void> =>
  changeMarks(services, (marks) => marks.filter((mark) => mark.id !== id));

const changeMarks = (services: Services, change: (marks: readonly LeftOut[]) => readonly LeftOut[]): Promise<void> =>
  changeProfile(services, {
    details: ({ leftOut }) => ({ leftOut: { marks: change(leftOut?.marks ?? []), changedAt: services.now() } }),
  });
