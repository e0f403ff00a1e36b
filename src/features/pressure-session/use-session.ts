import { useCallback, useEffect, useState } from 'react';
import { advance, beginSession, isResumable, type PressureSession } from '../../domain/pressure-session.ts';
import { earlierValues } from '../../workflows/earlier-values.ts';
import { lockState } from '../../workflows/lock.ts';
import { useLive, useServices, useSettings } from '../services-context.tsx';
import { keepSession, keptSession } from './kept-session.ts';

export type Arrangement = Pick<PressureSession, 'arm' | 'posture'>;
type Step = (session: PressureSession, now: number) => PressureSession;

export interface SessionState {
  /** Null before it has begun. */
  readonly session: PressureSession | null;
  /** It was begun before this screen was opened. */
  readonly resumed: boolean;
  /** Epoch ms, renewed four times a second while something counts down. */
  readonly now: number;
  /** As at the last measurement; undefined while it is looked up. */
  readonly usual: Arrangement | undefined;
  readonly begin: (arrangement: Arrangement) => void;
  readonly change: (step: Step) => void;
  readonly end: () => void;
}

const tickMs = 250;

/** The sitting and its clock. What counts is the time of the day: a page that slept is right at its next tick. */
export function useSession(): SessionState {
  const services = useServices();
  const { activeProfileId } = useSettings();
  const profileId = activeProfileId ?? '';
  const [now, setNow] = useState(services.now);
  const [session, setSession] = useState<PressureSession | null>(() => {
    const kept = keptSession();
    return kept && isResumable(kept, { profileId, now: services.now() }) ? advance(kept, services.now()) : null;
  });
  const [resumed, setResumed] = useState(session !== null);
  const inClear = useLive(async (own) => (await lockState(own)) === 'unprotected', []);
  const usual = useLive(usualArrangement, [activeProfileId]);

  const change = useCallback(
    (step: Step) => {
      const at = services.now();
      setNow(at);
      setSession((current) => (current === null ? null : step(advance(current, at), at)));
    },
    [services],
  );

  const counting = session !== null && session.countdown !== null && 'endsAt' in session.countdown;
  useEffect(() => {
    if (!counting) return;
    const tick = () => {
      const at = services.now();
      setNow(at);
      setSession((current) => (current === null ? null : advance(current, at)));
    };
    const timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [services, counting]);

  useEffect(() => {
    if (inClear !== undefined) keepSession(session, { inClear });
  }, [session, inClear]);

  return {
    session,
    resumed,
    now,
    usual,
    begin: (arrangement) => {
      const at = services.now();
      setNow(at);
      setResumed(false);
      setSession(beginSession({ profileId, now: at, ...arrangement }));
    },
    change,
    end: () => {
      // Another may have been begun meanwhile: that one stays.
      if (keptSession()?.touchedAt === session?.touchedAt) keepSession(null, { inClear: false });
      setResumed(false);
      setSession(null);
    },
  };
}

async function usualArrangement(services: Parameters<typeof earlierValues>[0]): Promise<Arrangement> {
  const { last } = await earlierValues(services, 'bloodPressure');
  const value = last?.measurement.kind === 'bloodPressure' ? last.measurement.value : null;
  return { arm: value?.arm ?? null, posture: value?.posture ?? null };
}
