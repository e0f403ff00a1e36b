/** Metres. Altitudes of satellites and barometers swing by less while one stays level. */
const noise = 3;

/**
 * Metres climbed, from altitudes as they come. A rise counts once it has come to 3 m above the last altitude that
 * counted, and then in full; a fall of 3 m sets a new one. Swings within 3 m add nothing, a long gentle rise adds all.
 */
export class Climb {
  #from: number | null = null;
  #metres = 0;

  add(altitude: number): void {
    if (!Number.isFinite(altitude)) return;
    const rise = altitude - (this.#from ?? altitude);
    if (rise >= noise) this.#metres += rise;
    if (this.#from === null || Math.abs(rise) >= noise) this.#from = altitude;
  }

  get metres(): number {
    return this.#metres;
  }
}
