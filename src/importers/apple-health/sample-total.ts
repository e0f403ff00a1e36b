import { AppError } from '../../domain/app-error.ts';

/** Three years of a heart rate every five seconds; 22 bytes each while they are read. */
const mostSamples = 20_000_000;

/** Ends the reading before the samples of one file fill the memory. */
export class SampleTotal {
  #samples = 0;

  add(): void {
    if (++this.#samples > mostSamples) throw new AppError('fileTooLarge', { readings: mostSamples });
  }
}
