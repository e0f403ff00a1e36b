import type { PlanFigure } from '../plan-figure.ts';
import type { PlanSituation } from '../plan-situation.ts';

const dayMs = 86_400_000;

/** How the record itself stands. */
export function recordFigures({ now, record }: PlanSituation): PlanFigure[] {
  const { observations, lastBackup, missing, weights } = record;
  const figures: PlanFigure[] = [{ id: 'observations', value: observations, opens: 'record' }];
  if (lastBackup !== null)
    figures.push({ id: 'backupAge', value: Math.floor((now - lastBackup) / dayMs), opens: 'safety' });
  if (missing.includes('birthYear')) figures.push({ id: 'missingBirthYear', value: 1, opens: 'profile' });
  if (missing.includes('guideline')) figures.push({ id: 'missingGuideline', value: 1, opens: 'profile' });
  figures.push({ id: 'weightsThisWeek', value: weights.length, opens: 'record', readings: weights.slice(-7) });
  return figures;
}
