import { AppError } from '../../domain/app-error.ts';
import { archiveLimits } from './archive-limits.ts';

const { unpacked, ratio, free } = archiveLimits;

/** What an archive of this size may still become, for all of its entries, whatever they say of themselves. */
export class UnpackBudget {
  readonly #most: number;
  #bytes = 0;
  isExceeded = false;

  constructor(packed: number) {
    this.#most = mostUnpacked(packed);
  }

  take(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#most) this.refuse(this.#most);
  }

  refuse(most: number): never {
    this.isExceeded = true;
    throw new AppError('fileTooLarge', { megabytes: Math.round(most / 1e6) });
  }
}

/** Bytes that so many packed bytes may unpack to. */
export const mostUnpacked = (packed: number): number => Math.min(unpacked, free + ratio * packed);
