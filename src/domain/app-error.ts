/** Everything that can go wrong in a way a screen explains; the screen has one sentence per code and language. */
export type AppErrorCode =
  | 'fileEmpty'
  | 'fileFormatUnknown'
  | 'fileNeedsMapping'
  | 'fileNoReadings'
  | 'fileTooLarge'
  | 'fileUnreadable'
  | 'backupDamaged'
  | 'backupNewer'
  | 'passphraseNeeded'
  | 'wrongPassphrase'
  | 'locked'
  | 'packUnavailable'
  | 'packTampered'
  | 'packInvalid'
  | 'storageBlocked'
  | 'storageFull'
  | 'storageFailed'
  | 'valueImplausible'
  | 'learnerFailed'
  | 'noBackend'
  | 'bluetoothMissing'
  | 'bluetoothOff'
  | 'bluetoothDenied'
  | 'deviceNotChosen'
  | 'deviceUnreachable'
  | 'deviceNotPaired'
  | 'deviceUnknown'
  | 'deviceSilent'
  | 'cancelled'
  | 'nothingToForecast'
  | 'unknown';

/** Facts the sentence may name: a limit, a file's kind, the message of the exception underneath. */
export type AppErrorDetail = Readonly<Record<string, string | number>>;

export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail?: AppErrorDetail;

  constructor(code: AppErrorCode, detail?: AppErrorDetail, options?: ErrorOptions) {
    super(detail ? `${code} ${JSON.stringify(detail)}` : code, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

/** Any thrown thing as an `AppError`; what has no code of its own becomes `fallback`. */
export function toAppError(thrown: unknown, fallback: AppErrorCode = 'unknown'): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new AppError('cancelled', undefined, { cause: thrown });
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError(fallback, { message }, { cause: thrown });
}
