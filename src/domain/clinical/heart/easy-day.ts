/** A reason to take today easily, strongest first. */
export type EasyDayReason =
  | 'fever'
  | 'raisedTemperature'
  | 'restingRateAbove'
  | 'shortSleep'
  | 'hrvBelow'
  | 'hardYesterday';

/** What is known of this morning; each absent where it was not measured. */
export interface Morning {
  /** Degrees Celsius, the highest of the last 24 hours. */
  readonly celsius?: number | undefined;
  /** Against the person's own usual range of the last weeks. */
  readonly restingRate?: 'above' | 'usual' | 'below' | null;
  readonly sleep?: 'above' | 'usual' | 'below' | null;
  readonly hrv?: 'above' | 'usual' | 'below' | null;
  /** Yesterday's load against the person's own days with a workout. */
  readonly yesterday?: 'above' | 'usual' | 'below' | null;
}

/** NEWS2's upper bands: 38.1 and more scores, and nobody trains with a fever. */
const fever = 38.1;
const raised = 37.6;

/** What to do today: rest with a fever, one step easier with two signs or one strong one, else as planned. */
export interface DayAdvice {
  readonly effort: 'rest' | 'easy' | 'asPlanned';
  readonly reasons: readonly EasyDayReason[];
}

export function dayAdvice({ celsius, restingRate, sleep, hrv, yesterday }: Morning): DayAdvice {
  const reasons: EasyDayReason[] = [];
  if (celsius !== undefined && celsius >= fever) reasons.push('fever');
  else if (celsius !== undefined && celsius >= raised) reasons.push('raisedTemperature');
  if (restingRate === 'above') reasons.push('restingRateAbove');
  if (sleep === 'below') reasons.push('shortSleep');
  if (hrv === 'below') reasons.push('hrvBelow');
  if (yesterday === 'above') reasons.push('hardYesterday');
  if (reasons[0] === 'fever') return { effort: 'rest', reasons };
  const isStrong = reasons[0] === 'raisedTemperature' || reasons[0] === 'restingRateAbove';
  return { effort: isStrong || reasons.length >= 2 ? 'easy' : 'asPlanned', reasons };
}
