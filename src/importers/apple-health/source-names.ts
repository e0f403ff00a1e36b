import { ownLetters } from './own-letters.ts';

/** Names of devices and apps, each held once, however many rows have it. */
export class SourceNames {
  readonly #names = new Map<string, string>();

  named(written: string | undefined): string | null {
    if (!written) return null;
    let name = this.#names.get(written);
    if (name === undefined) {
      // Apple puts a no-break space into "Apple Watch".
      name = ownLetters(written.replaceAll('\u00a0', ' ').trim().slice(0, 100));
      this.#names.set(ownLetters(written), name);
    }
    return name === '' ? null : name;
  }
}
