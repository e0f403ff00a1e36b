/**
 * What crosses the thread between the page and the learner worker: few coarse calls, plain typed arrays.
 * Types only. The worker never opens the database.
 */
import type { AlertBlock } from '../domain/alerts/alert-block.ts';
import type { Comparison, MethodError } from '../domain/comparison.ts';
import type { BackendName } from '../domain/computing.ts';
import type { GlucoseForecast } from '../domain/forecast.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import type { GlucoseExplanation } from '../domain/glucose-explanation.ts';
import type { MethodName } from '../domain/method.ts';

export type { BackendName };

/** A backend that does not run, and why: not there, its gradients were wrong, or its device was lost in the middle. */
export interface PassedOver {
  readonly backend: BackendName;
  readonly reason: 'unavailable' | 'wrongGradients' | 'deviceLost';
}

/** Which backend runs, and why the faster ones do not. */
export interface BackendReport {
  readonly backend: BackendName;
  /** The GPU adapter's own description, where the backend is WebGPU. */
  readonly adapter?: string;
  /** Backends tried before, in the order they were tried. */
  readonly passedOver: readonly PassedOver[];
}

/** What a fresh worker is told before it chooses a backend. */
export interface StartOptions {
  /** This backend or none: for diagnosis, and for timing it. */
  readonly backend?: BackendName;
  /** In which order they are tried, where it was measured. */
  readonly order?: readonly BackendName[];
  /** Backends that an earlier worker lost; they are not tried again. */
  readonly lost: readonly BackendName[];
}

/** A pack as downloaded and already checked against its SHA-256. */
export interface PackBytes {
  /** e.g. `glucose-v2` */
  readonly id: string;
  /** The text of pack.json. */
  readonly manifest: string;
  /** weights.safetensors */
  readonly weights: ArrayBuffer;
}

/** The result of the inner loop, as it is stored: only valid with the pack and features it was made with. */
export interface AdaptedModel {
  readonly packId: string;
  readonly featureVersion: number;
  /** What learned it, and what its numbers mean. */
  readonly method: MethodName;
  /** What the method keeps of the person, as one array. */
  readonly parameters: Float32Array;
  /** Factors on the widths of the pack’s middle and wide band, one per lead time each, from this person’s own errors. */
  readonly bandScale: Float32Array;
}

export interface PersonaliseInput {
  readonly pack: PackBytes;
  readonly series: GlucoseSeries;
  /** Methods compared beside the usual ones, or every one that the pack holds. */
  readonly candidates?: readonly MethodName[] | 'all';
}

/** Progress that is true: steps done of steps in all. */
export interface LearningProgress {
  readonly stage: 'timing' | 'starting' | 'windows' | 'comparing' | 'refitting' | 'adapting';
  readonly done: number;
  readonly total: number;
}

/** Why there is no forecast or no personal model, in a form that a screen can explain. */
export type Abstention =
  | { readonly reason: 'tooFewReadings'; readonly hoursHave: number; readonly hoursNeeded: number }
  /** The hours that matter, the last before the origin or those adapted and judged on, have too many gaps. */
  | { readonly reason: 'gapBeforeOrigin' };

export interface PersonaliseResult {
  /** Null where the method that came closest learns nothing of a person. */
  readonly adapted: AdaptedModel | null;
  readonly backend: BackendReport;
  readonly durationMs: number;
  readonly supportWindows: number;
  /** Hours of readings the final model was adapted on. */
  readonly supportHours: number;
  /** Hours of readings in the whole record. */
  readonly recordHours: number;
  readonly comparison: Comparison;
}

export interface ForecastInput {
  readonly pack: PackBytes;
  readonly series: GlucoseSeries;
  readonly method: MethodName;
  /** Required for methods that learn a person. */
  readonly adapted?: AdaptedModel;
}

export interface TraceInput {
  readonly pack: PackBytes;
  readonly series: GlucoseSeries;
  /** One that learns in steps; the pack's own where it does, unless said. */
  readonly method?: MethodName;
}

/** How far off a method is after so many steps; none is where it begins. */
export interface TraceStep {
  readonly step: number;
  /** On the readings it learns from. */
  readonly support: MethodError;
  /** On the newest hours, which it never sees. */
  readonly heldBack: MethodError;
}

/** The inner loop on a person's own record, step by step. */
export interface TraceResult {
  readonly method: MethodName;
  readonly steps: readonly TraceStep[];
  readonly supportWindows: number;
  readonly heldBackWindows: number;
}

/** What alerts before lows would have done on the person's newest weeks. */
export interface WatchInput {
  readonly pack: PackBytes;
  readonly series: GlucoseSeries;
  /** The one that forecasts are made by. */
  readonly method: MethodName;
}

export interface WatchResult {
  readonly packId: string;
  readonly featureVersion: number;
  readonly method: MethodName;
  /** Oldest first. */
  readonly blocks: readonly AlertBlock[];
}

export interface TimeInput {
  readonly pack: PackBytes;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly abstention: Abstention };

/** Errors a screen tells apart. Anything else arrives as `failed` with the message of the exception. */
export type LearnerErrorCode = 'packInvalid' | 'cancelled' | 'noBackend' | 'deviceLost' | 'workerLost' | 'failed';

/** `start` comes first and once; every request is answered by one result or error with its id. */
export type LearnerRequest =
  | { readonly id: number; readonly type: 'start'; readonly options: StartOptions }
  | { readonly id: number; readonly type: 'personalise'; readonly input: PersonaliseInput }
  | { readonly id: number; readonly type: 'forecast'; readonly input: ForecastInput }
  /** Why the forecast of this input is what it is. */
  | { readonly id: number; readonly type: 'explain'; readonly input: ForecastInput }
  | { readonly id: number; readonly type: 'trace'; readonly input: TraceInput }
  | { readonly id: number; readonly type: 'watch'; readonly input: WatchInput }
  /** How long a personalisation takes on the backend in use. */
  | { readonly id: number; readonly type: 'time'; readonly input: TimeInput }
  | { readonly id: number; readonly type: 'cancel'; readonly target: number };

export type LearnerResponse =
  | { readonly id: number; readonly type: 'progress'; readonly progress: LearningProgress }
  | { readonly id: number; readonly type: 'started'; readonly report: BackendReport }
  | { readonly id: number; readonly type: 'personalised'; readonly outcome: Outcome<PersonaliseResult> }
  | { readonly id: number; readonly type: 'forecasted'; readonly outcome: Outcome<GlucoseForecast> }
  | { readonly id: number; readonly type: 'explained'; readonly outcome: Outcome<GlucoseExplanation> }
  | { readonly id: number; readonly type: 'traced'; readonly outcome: Outcome<TraceResult> }
  | { readonly id: number; readonly type: 'timed'; readonly milliseconds: number }
  | { readonly id: number; readonly type: 'watched'; readonly outcome: Outcome<WatchResult> }
  | { readonly id: number; readonly type: 'error'; readonly code: LearnerErrorCode; readonly message: string };
