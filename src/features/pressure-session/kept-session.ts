/**
 * Where a sitting waits while its screen is closed: in this window's memory, and so that a reload does not lose it, in the
 * session storage of the browser. That one is written on the disk in the clear, so with a passphrase set it stays empty.
 */
import type { PressureSession } from '../../domain/pressure-session.ts';

const key = 'attune.pressure-session';
let inMemory: PressureSession | null = null;

export function keepSession(session: PressureSession | null, { inClear }: { readonly inClear: boolean }): void {
  inMemory = session;
  try {
    if (session === null || !inClear) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(session));
  } catch {
    // Storage may be forbidden: memory has it.
  }
}

export function keptSession(): PressureSession | null {
  if (inMemory !== null) return inMemory;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

const steps: readonly unknown[] = ['rest', 'measure', 'pause', 'review'] satisfies PressureSession['step'][];

/** Written by this app alone, perhaps by an earlier version of it. */
function isSession(kept: unknown): kept is PressureSession {
  if (kept === null || typeof kept !== 'object') return false;
  const { version, step, readings, touchedAt, profileId } = kept as Partial<Record<keyof PressureSession, unknown>>;
  return (
    version === 1 &&
    steps.includes(step) &&
    Array.isArray(readings) &&
    typeof touchedAt === 'number' &&
    typeof profileId === 'string'
  );
}
