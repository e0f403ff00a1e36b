/** What the page under the test says as soon as it holds. */
export type Acknowledgement =
  | { readonly logged: string }
  | { readonly imported: string; readonly stored: number }
  /** The passphrase, null for none, that is about to be and that is from now on. */
  | { readonly attempting: string | null }
  | { readonly passphrase: string | null }
  /** The database is open, and of the newest version. */
  | { readonly opened: true };

export interface Work {
  /** Counts up with each start of the browser. */
  readonly life: number;
  readonly passphrase: string | null;
}

/** What a new life finds of the earlier ones. */
export interface Found {
  /** The one that opened the record; null where none was asked for. */
  readonly passphrase: string | null;
  readonly logged: readonly string[];
  /** Of each import: how much its report says was stored, and how much there is. */
  readonly imports: readonly { readonly id: string; readonly stored: number; readonly found: number }[];
  readonly samples: number;
  /** The same by the summaries of the days. */
  readonly summarised: number;
  /** Imports that samples name and that have no report. */
  readonly strangers: readonly string[];
}
