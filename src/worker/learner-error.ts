import type { LearnerErrorCode } from './protocol.ts';

/** A failure of the learner that a screen can explain by its code; the message is for the developer. */
export class LearnerError extends Error {
  override name = 'LearnerError';
  readonly code: LearnerErrorCode;

  constructor(code: LearnerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
