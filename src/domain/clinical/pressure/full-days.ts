import { homeWeekProtocol } from './home-week.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import { pressureSlots } from './pressure-slot.ts';

/** When each day came to two readings in the morning and two in the evening, epoch ms, ascending; other days are left out. */
export function fullDayTimes(sittings: readonly PressureSitting[]): number[] {
  const whole = sittings.filter(
    ({ slot, readings }) => slot !== null && readings.length >= homeWeekProtocol.readingsPerSlot,
  );
  return [...new Set(whole.map(({ day }) => day))]
    .flatMap((day) => {
      const first = pressureSlots.map((slot) => whole.find((each) => each.day === day && each.slot === slot)?.time);
      return first.includes(undefined) ? [] : [Math.max(...(first as number[]))];
    })
    .sort((a, b) => a - b);
}
