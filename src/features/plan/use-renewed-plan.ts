import { useEffect, useState } from 'react';
import { planStamp } from '../../workflows/plan-stamp.ts';
import { type PlanView, readPlan } from '../../workflows/read-plan.ts';
import { renewPlan } from '../../workflows/renew-plan.ts';
import { useLive, useNow, useServices, useSettings } from '../services-context.tsx';

interface RenewedPlan {
  readonly plan: PlanView | null | undefined;
  /** False until today's plan was drawn anew from the record as it is. */
  readonly settled: boolean;
  readonly error: unknown;
}

/**
 * The plan, kept up to date with the record. It is drawn once whatever stands on the screen first is there, and again when
 * the record has rested for a moment: a file that is coming in changes it all the time.
 *
 * @param afterMs how long the screen has for itself
 */
export function useRenewedPlan(afterMs: number): RenewedPlan {
  const services = useServices();
  const { activeProfileId } = useSettings();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const plan = useLive(readPlan, [activeProfileId, minute]);
  const stamp = useLive(planStamp, [activeProfileId, minute]);
  const [settledFor, setSettledFor] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (stamp === undefined) return;
    let isGone = false;
    const timer = setTimeout(() => {
      renewPlan(services).then(
        () => !isGone && setSettledFor(stamp),
        (reason: unknown) => !isGone && setError(reason),
      );
    }, afterMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [services, stamp, afterMs]);
  return { plan, settled: settledFor !== null, error };
}
