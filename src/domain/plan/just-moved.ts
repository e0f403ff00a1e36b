import type { Candidate } from './candidates.ts';
import type { FigureChange, PlanDraw } from './plan-draw.ts';
import { figureSteps, figuresOfRecord } from './plan-figure.ts';

const dayMs = 86_400_000;
/** So long a reading that brought a suggestion up is news. */
const newsMs = 7 * dayMs;
/** For who did not look in for so long, everything since the last plan is news, as far back as this. */
const lookBackMs = 35 * dayMs;
/** On so many days it stands there by the readings alone; from then on it is chosen, or not, like any other. */
const daysByRule = 3;

/**
 * The first suggestion, in the order of the table, that did not apply in a plan of the last week, or in the last plan, and
 * does now that a figure behind it has moved by a step or more; null where there is none. At most one a day: `draws` of today
 * that had one already rule out another.
 *
 * @param draws newest first
 */
export function justMoved(
  candidates: readonly Candidate[],
  { draws, day, now }: { readonly draws: readonly PlanDraw[]; readonly day: string; readonly now: number },
): { readonly candidate: Candidate; readonly moved: FigureChange } | null {
  const last = draws.find((draw) => draw.day !== day && now - draw.drawnAt <= lookBackMs);
  const recent = draws.filter((draw) => now - draw.drawnAt <= newsMs || draw === last);
  if (recent.some((draw) => draw.day === day && draw.cards.some(({ moved }) => moved !== undefined))) return null;
  for (const candidate of candidates) {
    const { id, first } = candidate.suggestion;
    const daysShown = new Set(
      recent.flatMap((draw) =>
        draw.cards.some(({ suggestion, moved }) => suggestion === id && moved !== undefined) ? draw.day : [],
      ),
    );
    const moved = first || daysShown.size >= daysByRule ? null : changeSince(candidate, recent);
    if (moved) return { candidate, moved };
  }
  return null;
}

/** The figure that has moved since the newest plan in which the suggestion did not apply. */
function changeSince({ suggestion: { id }, why }: Candidate, draws: readonly PlanDraw[]): FigureChange | null {
  const before = draws.find(({ notNow }) => notNow?.includes(id));
  if (!before) return null;
  for (const figure of why) {
    const step = figureSteps[figure.id];
    const from = before.figures[figure.id];
    if (step === undefined || from === undefined || figuresOfRecord.has(figure.id)) continue;
    if (Math.abs(figure.value - from) >= step)
      return { figure: figure.id, from, to: figure.value, since: before.drawnAt };
  }
  return null;
}
